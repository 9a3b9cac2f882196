"""Runs with a mistake beside runs without, and the rule that says whether one sees it."""

from dataclasses import dataclass
from functools import cache
from math import comb

import numpy as np

from gallery.bugs import ROOMS
from gallery.patched import load
from gallery.run import MEASURES
from workbook.stats import Interval, mean_interval

SEEDS = range(5)
CONTROL = range(5, 10)  # other seeds, with which the right program is compared with itself ...
CONTROLLED = ("clipping", "schedule", "smoothing", "sgd", "adam", "standardized")  # ... in these
CHANCE = 2 / comb(2 * len(SEEDS), len(SEEDS))  # that no two overlap, of ten equal programs


@dataclass
class Shown:
    """What a mistake does to a training run.

    Attributes:
        right, wrong: lists of `Run`, one for each of `SEEDS`.
        seen: {measure: whether the rule says that it shows there}.
        equal: whether the weights and all that is reported are equal to the last bit.
        cost: test accuracy that it costs in percentage points, with its paired interval.
    """

    right: list
    wrong: list
    seen: dict
    equal: bool
    cost: Interval

    @property
    def where(self):
        """The first measure in which the mistake is seen, or None."""
        return next((measure for measure in MEASURES if self.seen[measure]), None)


def curves(runs, measure):
    """(seeds, epochs), or (seeds, digits) array; what is not a number counts as infinite."""
    values = np.array([getattr(run, measure) for run in runs], dtype=float)
    return np.where(np.isnan(values), np.inf, values)


def separated(right, wrong):
    """The rule: in half of the epochs at least, all of one lie on one side of all of the other.

    Args:
        right, wrong: (seeds, epochs) arrays, or (seeds, digits) of predictions.
    """
    if not right.size or not wrong.size:
        return right.size != wrong.size  # one of them makes no step
    above = wrong.min(axis=0) > right.max(axis=0)  # (epochs,)
    below = wrong.max(axis=0) < right.min(axis=0)  # (epochs,)
    return 2 * max(above.sum(), below.sum()) >= right.shape[1]


@cache
def run(key, name, seed):
    """The run of one room, one mistake (None: the reference) and one seed."""
    room = ROOMS[key]
    return room.setup(_module(room.chapter, room.track, name), seed)


@cache
def _module(chapter, track, name):
    return load(chapter, track, name)


def compare(right, wrong):
    """A `Shown` of two lists of runs with the same seeds."""
    seen = {one: bool(separated(curves(right, one), curves(wrong, one))) for one in MEASURES}
    equal = all(_same(one, other) for one, other in zip(right, wrong, strict=True))
    losses = [100 * (one.test - other.test) for one, other in zip(right, wrong, strict=True)]
    return Shown(right, wrong, seen, equal, mean_interval(losses))


def _same(one, other):
    reported = all(
        np.array_equal(getattr(one, measure), getattr(other, measure)) for measure in MEASURES
    )
    return reported and np.array_equal(one.weights, other.weights)


@cache
def shown(key, name):
    """The `Shown` of one mistake of a room."""
    right, wrong = ([run(key, which, seed) for seed in SEEDS] for which in (None, name))
    return compare(right, wrong)


def control(key):
    """The measures in which the right program, with other seeds, would count as a mistake."""
    right, again = ([run(key, None, seed) for seed in seeds] for seeds in (SEEDS, CONTROL))
    return [measure for measure, seen in compare(right, again).seen.items() if seen]


def everything():
    """{(room, id): Shown}, of the whole gallery."""
    return {(key, name): shown(key, name) for key, room in ROOMS.items() for name in room.titles}
