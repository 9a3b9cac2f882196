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

UNSEEN = (
    "the grader cannot see how {what} uses its parameter{name} of shape {shape}: write that layer "
    "with a convolution, a matrix product or an einsum, or report it. It may well be right."
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
    reads: str = ""  # the name of the parameter
    seen: dict = field(default_factory=dict)  # statistics of what enters and of what leaves

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


def settled(sites):
    """The sites without the gaps that merging has left; what is no whole layer is named so."""
    kept = [i for i, site in enumerate(sites) if site is not None]
    number = {old: new for new, old in enumerate(kept)}
    for i in kept:
        sites[i].parents = frozenset(number[one] for one in sites[i].parents if one in number)
        if not getattr(sites[i], "whole", True):
            sites[i].kind = "sum of products"
    return [sites[i] for i in kept]


def match(yours, described, total=None):
    """Pairs (number of your site, number of the description) that belong together.

    Args:
        total: how many numbers your parameters have, if it is known.

    Raises:
        LayersDifferError: with both lists of layers, when the two do not line up.
    """
    ours, theirs = defaultdict(list), defaultdict(list)
    for groups, sites in ((ours, yours), (theirs, described)):
        for i, key in enumerate(keys(sites)):
            groups[key].append(i)
    if {k: len(v) for k, v in ours.items()} != {k: len(v) for k, v in theirs.items()}:
        said = _unseen(yours, described) if total in (None, _total(described)) else None
        raise LayersDifferError(said or _side_by_side(yours, described))
    pairs = [pair for key in theirs for pair in zip(ours[key], theirs[key], strict=True)]
    return sorted(pairs, key=lambda pair: pair[1])


def write(yours, described, total=None):
    """Copy the described weights into the matched sites' parameters.

    Returns:
        [(name in the description, number of your site), ...], in the order of the description.
    """
    pairs = match(yours, described, total)
    for site, wanted in ((yours[i], described[k]) for i, k in pairs):
        for role, value in wanted.values.items():
            if value is not None and role not in site.write:
                text = f"{wanted.name}: your {site.kind} layer has no {role}, one is expected."
                raise LayersDifferError(text)
            if role in site.write:
                # a bias before a batch normalization is harmless: it is set to zero
                empty = np.zeros(site.shape[0]) if value is None else np.asarray(value)
                site.write[role](empty)
    return [(described[k].name, i) for i, k in pairs]


def _total(described):
    """How many numbers the described parameters have."""
    roles = [site.values.get(role) for site in described for role in ("weight", "bias")]
    return sum(np.size(value) for value in roles if value is not None)


def _unseen(yours, described):
    """A sentence on the first parameter whose use is no layer that the grader knows, or None."""
    kinds = {site.kind for site in described} | {"conv", "linear", "batch_norm"}
    for site in yours:
        if site.kind not in kinds:
            what = {"scale": "a multiplication", "shift": "an addition"}.get(site.kind, site.kind)
            shape = "x".join(map(str, site.shape))
            name = f" {site.reads}" if site.reads else ""
            return UNSEEN.format(what=what, name=name, shape=shape)
    return None


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
