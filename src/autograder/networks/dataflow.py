"""Matching the layers of two networks by data flow: not by names, order or style.

A framework's recorder runs a network once and lists its *sites*: the operations that read
parameters, each with the sites whose output it works on.  A test describes the network it
expects as a list of plain dictionaries (``describe``).  A site and a description belong
together when their kinds, their weights' shapes and, recursively, everything before them agree.
The weights of the description are then written into the network's own parameters.

All weights here are in one canonical layout: convolutions (out, in / groups, height, width),
linear maps (out, in) with ``in`` in the order channels, height, width where it follows maps.
"""

from collections import defaultdict
from dataclasses import dataclass, field

import numpy as np

from autograder.submission.errors import LayersDifferError

COMPUTED = (
    "a layer computes its weights from other parameters in each run, and not by putting each in "
    "a place of its own, so the grader cannot set them: let it read its parameters directly."
)


@dataclass
class Site:
    """An operation that reads parameters, or the description of one."""

    kind: str
    shape: tuple  # of the weight, canonical
    parents: frozenset = frozenset()  # positions of the nearest sites before it
    groups: int = 1
    name: str = ""
    write: dict = field(default_factory=dict)  # role -> function that takes a canonical array
    values: dict = field(default_factory=dict)  # role -> canonical array, in a description
    used: int = 0  # order of execution breaks ties

    def __str__(self):
        shape = "x".join(map(str, self.shape))
        bias = "bias" in self.write or self.values.get("bias") is not None
        groups = f", {self.groups} groups" if self.groups > 1 else ""
        text = f"{self.kind} {shape}{' + bias' if bias else ''}{groups}"
        return f"{text} ({self.name})" if self.name else text


def describe(layers):
    """Sites of a network that a test describes.

    Args:
        layers: dictionaries in order of execution with ``kind`` ("conv", "linear", "scale",
            "shift" or "batch_norm") and ``weight``; where they apply ``bias``, ``mean``,
            ``var``, ``groups``; ``name``; and ``inputs``, the names of the nearest layers with
            parameters before it (by default the layer before it in the list).
    """
    position, sites = {}, []
    for i, layer in enumerate(layers):
        before = [i - 1] if i else []
        if "inputs" in layer:
            before = [position[name] for name in layer["inputs"]]
        name = layer.get("name", f"{layer['kind']} {i + 1}")
        values = {role: layer.get(role) for role in ("weight", "bias", "mean", "var")}
        shape = tuple(np.shape(layer["weight"]))
        position[name] = i
        sites.append(
            Site(layer["kind"], shape, frozenset(before), layer.get("groups", 1), name,
                 values=values)
        )  # fmt: skip
    return sites


def keys(sites):
    """For each site, what it and everything before it looks like."""
    known = []
    for site in sites:
        before = frozenset(known[parent] for parent in site.parents)
        known.append(hash((site.kind, site.shape, site.groups, before)))
    return known


def match(yours, described):
    """Pairs of sites that belong together.

    Raises:
        LayersDifferError: with both lists of layers, when the two do not line up.
    """
    ours, theirs = defaultdict(list), defaultdict(list)
    for groups, sites in ((ours, yours), (theirs, described)):
        for key, site in zip(keys(sites), sites, strict=True):
            groups[key].append(site)
    if {k: len(v) for k, v in ours.items()} != {k: len(v) for k, v in theirs.items()}:
        raise LayersDifferError(_side_by_side(yours, described))
    return [pair for key in theirs for pair in zip(ours[key], theirs[key], strict=True)]


def write(yours, described):
    """Copy the described weights into the matched sites' parameters."""
    for site, wanted in match(yours, described):
        for role, value in wanted.values.items():
            if value is not None and role not in site.write:
                text = f"{wanted.name}: your {site.kind} layer has no {role}, one is expected."
                raise LayersDifferError(text)
            if role in site.write:
                # a bias before a batch normalisation is harmless: it is set to zero
                empty = np.zeros(site.shape[0]) if value is None else np.asarray(value)
                site.write[role](empty)


def _side_by_side(yours, described):
    rows = [["your layers, as they are executed", "the layers that are expected"]]
    for i in range(max(len(yours), len(described))):
        pair = (yours[i : i + 1], described[i : i + 1])
        rows.append([f"{i + 1}. {side[0]}" if side else "-" for side in pair])
    width = max(len(left) for left, _ in rows)
    lines = [f"  {left:<{width}}   {right}" for left, right in rows]
    return "\n".join(["the layers do not line up.", *lines, *_wiring(yours, described)])


def _wiring(yours, described):
    """A sentence for a network without layers, or whose layers are connected differently."""
    if not yours:
        return ["  Yours has none: layers in a plain Python list are not part of a network."]
    looks = [sorted((s.kind, s.shape, s.groups) for s in sites) for sites in (yours, described)]
    if looks[0] != looks[1]:
        return []
    return ["  The layers themselves agree: what differs is which layer feeds which."]


def marks(sizes):
    """Distinct values in [1, 2) for parameters of these sizes: they tell where each one ends up.

    No multiple by 2 or more, and no sum of two of them, is itself in that range.
    """
    total = sum(sizes)
    ends = np.cumsum(sizes)
    every = 1 + np.arange(total) / max(total, 1)
    return [every[end - size : end] for size, end in zip(sizes, ends, strict=True)]


def placement(computed, marked):
    """Where each element of a computed weight comes from among marked parameters, -1 for zeros.

    Raises:
        LayersDifferError: when an element is neither zero nor one of the parameters.
    """
    index = np.searchsorted(marked, computed).clip(0, len(marked) - 1)
    found = marked[index] == computed
    if not np.all(found | (computed == 0)):
        raise LayersDifferError(COMPUTED)
    return np.where(found, index, -1)


def placed(computed, value, targets):
    """What to write so that a computed weight becomes ``value``.

    Args:
        computed: the weight as it is while the parameters hold their marks.
        value: the weight that is wanted.
        targets: the marked parameters, each as a flat array.

    Yields:
        For each parameter that matters, its number, the places in it, and their values.
    """
    index = placement(computed, np.concatenate(targets))
    if np.any(np.asarray(value)[index < 0]):
        raise LayersDifferError("a weight is expected where your layer has no connection.")
    start = 0
    for number, target in enumerate(targets):
        inside = (index >= start) & (index < start + target.size)
        if inside.any():
            yield number, index[inside] - start, np.asarray(value)[inside]
        start += target.size


def positions(shape):
    """Where each element of maps (1, C, H, W) stands within one image: an index array."""
    return np.arange(int(np.prod(shape[1:]))).reshape((1, *shape[1:]))
