"""The directive ``{run-cards}``: what was run, where and for how long, from the files in runs/."""

import json
from pathlib import Path

from book_changes import note_input
from docutils import nodes
from sphinx.util.docutils import SphinxDirective

HEAD = ["| run | data | versions | hardware | seeds | minutes each |", "|:--|:--|:--|:--|--:|--:|"]


def rows(cards):
    """Lines of Markdown, a row for each card.

    Args:
        cards: {name: what a file in book/runs holds}.
    """
    lines = list(HEAD)
    for name, card in sorted(cards.items()):
        versions = ", ".join(f"{key} {value}" for key, value in card["versions"].items())
        hardware = ", ".join(f"{key}: {value}"
                             for key, value in card["hardware"].items())  # fmt: skip
        seconds = card.get("seconds") or []
        each = f"{sum(seconds) / len(seconds) / 60:.1f}" if seconds else "–"
        data = card["data"]["name"] if "data" in card else "–"
        seeds = len(card.get("seeds", []))
        lines.append(f"| `{name}` | {data} | {versions} | {hardware} | {seeds} | {each} |")
    return lines


class RunCards(SphinxDirective):
    """One table of all cards."""

    def run(self):
        cards = {}
        for path in sorted(Path(self.env.srcdir, "runs").glob("*.json")):
            note_input(self.env, f"runs/{path.name}")
            cards[path.stem] = json.loads(path.read_text("utf-8"))
        box = nodes.container(classes=["run-cards"])
        box += self.parse_text_to_nodes("\n".join(rows(cards)))
        return [box]


def setup(app):
    app.add_directive("run-cards", RunCards)
    return {"version": "1", "parallel_read_safe": True, "parallel_write_safe": True}
