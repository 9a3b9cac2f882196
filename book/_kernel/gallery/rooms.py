"""What the page shows of a room: its pictures; and of the whole gallery: its tables."""

import html
import re
from collections import Counter

import numpy as np

from gallery.bugs import ROOMS
from gallery.compare import CONTROLLED, control, curves, everything, shown
from gallery.drawing import LABELS, alt_text, choose, frames, image, measured, panel
from gallery.run import MEASURES

TRACKS = {"pytorch": "PyTorch", "scratch": "NumPy", "tf": "Keras"}


def show(*keys):
    """The pictures of some rooms, as a cell's result."""
    return frames([_frame(key, name) for key in keys for name in ROOMS[key].titles])


def _frame(key, name):
    room, found = ROOMS[key], shown(key, name)
    measure = choose(found)
    says, more = _code(room.mistakes[name].says), ""
    if found.seen["prediction"] and measure != "prediction":
        says, more = f"{says}<br>{_picture(found, 'prediction')}", ", and what it predicts"
    caption = f"<strong>{html.escape(_sentence(room.titles[name]))}.</strong> {verdict(found)}"
    if not np.isfinite(curves(found.wrong, measure)).any():
        caption += " No broken line is drawn: there are no finite numbers."
    details = f"<details><summary>What is wrong{more}</summary>{says}</details>"
    return _picture(found, measure), f"{caption} {details}"


def _picture(found, measure):
    right, wrong = curves(found.right, measure), curves(found.wrong, measure)
    return image(panel(right, wrong, measure), alt_text(right, wrong, measure))


def _sentence(title):
    return title[0].upper() + title[1:]


def _code(text):
    """Markdown's code marks as HTML."""
    return re.sub(r"`([^`]+)`", r"<code>\1</code>", html.escape(text))


def verdict(found):
    """Where a mistake is seen, in one sentence."""
    seen = [LABELS[measure] for measure in MEASURES if found.seen[measure]]
    if found.equal:
        return "Equal to the last bit."
    if not seen:
        return "Not seen."
    last = " and ".join(seen[-2:])
    return f"Seen in {', '.join([*seen[:-2], last])}."


def cost(found):
    """Points of test accuracy that a mistake costs, if the interval excludes zero."""
    return "–" if found.cost.low <= 0 <= found.cost.high else f"{found.cost:.1f}"


def groups():
    """{first measure that shows it, or "nowhere": list of (room, id)}"""
    sorted_in = {measure: [] for measure in (*MEASURES, "nowhere")}
    for place, found in everything().items():
        sorted_in[found.where or "nowhere"].append(place)
    return sorted_in


def counts():
    """How many bugs are seen first in each measure, and of the others what becomes of them."""
    found = everything()
    silent = [one for one in found.values() if one.where is None]
    return Counter(
        {where: len(places) for where, places in groups().items()}
        | {
            "all": len(found),
            "equal": sum(one.equal for one in silent),
            "silent and costly": sum(one.cost.low > 0 for one in silent),
            "costly": sum(one.cost.low > 0 for one in found.values()),
            "predicted": sum(one.seen["prediction"] for one in found.values()),
            "control": sum(len(control(key)) for key in CONTROLLED),
            "control tried": len(CONTROLLED) * len(MEASURES),
            "chance costs": round(0.05 * sum(not one.equal for one in silent)),
        }
    )


def _mark(found, measure):
    if not measured(curves(found.right, measure)):
        return ""
    return "seen" if found.seen[measure] else "–"


def table():
    """All bugs as lines of Markdown, sorted by where they are seen."""
    lines = [
        "| mistake | chapter | loss | accuracy | gradient | predictions | costs |",
        "|:--|:--|:-:|:-:|:-:|:-:|--:|",
    ]
    for places in groups().values():
        for key, name in places:
            room, found = ROOMS[key], shown(key, name)
            marks = " | ".join(_mark(found, one) for one in MEASURES)
            where = f"{room.chapter} ({TRACKS[room.track]})"
            lines.append(f"| {room.titles[name]} | {where} | {marks} | {cost(found)} |")
    return lines
