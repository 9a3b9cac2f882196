"""What a class can and cannot do: items, their share and discrimination, frequent mistakes.

The discrimination of a task is the corrected item-total correlation: Pearson's correlation between
the share of its points and the points in all other tasks, over the submissions. It is near 1 where
those who do well elsewhere do well here, near 0 where the task tells nothing about the rest, and
below 0 where something is wrong with it. It needs at least two tasks and people who differ.
"""

import math
import statistics
from collections import Counter
from dataclasses import dataclass, field

from autograder.exports.record import task_ids
from autograder.exports.rows import rows

Z = statistics.NormalDist().inv_cdf(0.975)  # of the interval of 95 %
TOO_FEW = 10  # submissions below which a correlation is hardly worth a look


@dataclass(frozen=True)
class Item:
    """A task, or a test, over a class.

    Attributes:
        right: how many got all of it.
        interval: of the share that is right, 95 % after Wilson.
        mean: the mean share of its points.
        discrimination: or None where it is not defined.
    """

    id: str
    count: int
    right: int
    interval: tuple
    mean: float
    discrimination: float | None = None
    title: str = ""
    mistakes: list = field(default_factory=list)  # (count, mistake), the most frequent first
    tests: list = field(default_factory=list)  # of `Item`

    @property
    def share(self):
        return self.right / self.count


@dataclass(frozen=True)
class Summary:
    count: int
    possible: float
    mean: float
    median: float
    lowest: float
    highest: float


def summary(records):
    """The marks of a class."""
    marks = [one.marks for one in records]
    return Summary(
        len(marks), max(one.possible for one in records), statistics.fmean(marks),
        statistics.median(marks), min(marks), max(marks),
    )  # fmt: skip


def items(records):
    """The `Item` of each task."""
    return [_task(records, name) for name in task_ids(records)]


def _task(records, name):
    pairs = [(record, mark) for record in records if (mark := record.task(name))]
    marks = [mark for _, mark in pairs]
    shares = [mark.share for mark in marks]
    rest = [record.points - mark.points for record, mark in pairs]
    right = sum(mark.status == "passed" for mark in marks)
    return Item(
        name, len(marks), right, wilson(right, len(marks)), statistics.fmean(shares),
        correlation(shares, rest), marks[0].title, frequent(marks), _tests(pairs),
    )  # fmt: skip


def _tests(pairs):
    """The items of the tests of one task."""
    found = {}
    for record, mark in pairs:
        for test in rows(mark)[: len(mark.tests)]:  # without those that gave no result
            rest = record.points - test.points
            found.setdefault(test.id, []).append((float(test.passed), rest))
    return [_test(name, results) for name, results in found.items()]


def _test(name, results):
    passed, rest = zip(*results, strict=True)
    right, count = int(sum(passed)), len(passed)
    return Item(name, count, right, wilson(right, count), right / count, correlation(passed, rest))


def frequent(marks):
    """[(count, mistake)] of a task over the class; a submission counts once for each mistake."""
    counts, known = Counter(), {}
    for mark in marks:
        for one in {one.id: one for one in mark.mistakes}.values():
            counts[one.id] += 1
            known.setdefault(one.id, one)
    return [(count, known[name]) for name, count in counts.most_common()]


def correlation(left, right):
    """Pearson's correlation, or None where one side does not vary."""
    try:
        return statistics.correlation(left, right)
    except statistics.StatisticsError:
        return None


def wilson(right, count):
    """The interval of 95 % of a share (Wilson 1927), which holds for few submissions, too."""
    share, square = right / count, Z * Z / count
    middle = (share + square / 2) / (1 + square)
    half = Z * math.sqrt(share * (1 - share) / count + square / (4 * count)) / (1 + square)
    return max(0.0, middle - half), min(1.0, middle + half)
