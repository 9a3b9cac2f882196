"""Where two networks with the same weights part: by numbers that do not depend on layout.

After a transplant, two networks that compute the same agree in what enters and leaves each layer
with parameters. The first place at which they do not says where to look for a mistake.
"""

import contextlib
from weakref import WeakKeyDictionary

import numpy as np

END = "the end"  # stands for the name of a layer in the last entry of a trace
NOISE = 1e-4  # relative, far above the rounding of single precision
SHOWN = 2  # numbers in a sentence

matches = WeakKeyDictionary()  # network -> [(name in the description, number of the site)]
_watched = []  # the lists of those who want to know


@contextlib.contextmanager
def watching():
    """A list to which meanwhile the trace of every network with transplanted weights is added."""
    _watched.append([])
    try:
        yield _watched[-1]
    finally:
        _watched.pop()


def transplanted(net, found, trace):
    """Remember which sites belong to which layers; trace the network if somebody wants to know."""
    matches[net] = found
    for traces in _watched:
        traces.append(trace())
    return net


def listed(net, sites, out):
    """The trace of a network: a dictionary for each layer, in the order of the description.

    Args:
        net: the network.
        sites: of a run that kept statistics.
        out: what the network gave.
    """
    layers = [{"name": name, **sites[i].seen} for name, i in matches[net]]
    return [*layers, {"name": END, "input": statistics(out), "output": statistics(out)}]


def statistics(values):
    """Count, mean, extremes and sum of squares of an array, in double precision."""
    values = np.asarray(values, dtype=np.float64)
    if not values.size:
        return {"count": 0, "mean": 0.0, "smallest": 0.0, "largest": 0.0, "squares": 0.0}
    return {
        "count": values.size,
        "mean": float(values.mean()),
        "smallest": float(values.min()),
        "largest": float(values.max()),
        "squares": float((values**2).sum()),
    }


def parting(yours, expected):
    """One sentence on where two traces part, or None where they agree."""
    before = None
    for ours, theirs in zip(yours, expected, strict=False):
        name = ours["name"]
        if name != theirs["name"]:
            return None
        entering = difference(ours["input"], theirs["input"])
        if entering and name == END:
            return (
                f"all layers with parameters agree; what follows the last one differs ({entering})."
            )
        if entering and before is None:
            return f"what enters {name} differs ({entering}): look at what stands before it."
        if entering:
            said = f"what enters {name} differs ({entering}): look at what stands between them."
            return f"equal up to {before}; {said}"
        if leaving := difference(ours["output"], theirs["output"]):
            said = f"what enters {name} agrees, what leaves it differs ({leaving})"
            return f"{said}: look at {name} itself, at its stride and padding for instance."
        before = name
    return None


def difference(ours, theirs):
    """The numbers in which two statistics differ, as a text; empty where they agree."""
    size = max(ours["count"], theirs["count"])
    spread = np.sqrt(max(ours["squares"], theirs["squares"]) * size)  # no sum is larger
    totals = [one["mean"] * one["count"] for one in (ours, theirs)]
    squares = [one["squares"] for one in (ours, theirs)]
    if _close(*totals, spread) and _close(*squares, max(squares)):
        if ours["count"] != theirs["count"] or _extremes_agree(ours, theirs):
            return ""  # zeros that pad the maps may be counted in one and not in the other
    words = {"count": "values in all", "mean": "average", "smallest": "smallest",
             "largest": "largest", "squares": "sum of squares"}  # fmt: skip
    texts = [
        f"{word} {ours[key]:.4g}, expected {theirs[key]:.4g}"
        for key, word in words.items()
        if f"{ours[key]:.4g}" != f"{theirs[key]:.4g}"
    ]
    return "; ".join(texts[:SHOWN]) or "in small digits"


def _extremes_agree(ours, theirs):
    keys = "smallest", "largest"
    scale = max(abs(one[key]) for one in (ours, theirs) for key in keys)
    return all(_close(ours[key], theirs[key], scale) for key in keys)


def _close(left, right, scale):
    # infinities and NaN are equal to themselves alone, and say so without a warning
    return left == right or (left != left and right != right) or abs(left - right) <= NOISE * scale
