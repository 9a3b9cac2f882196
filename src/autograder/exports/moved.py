"""Two markings of a class side by side: whose marks move, and why.

A mark has causes that are on record: the submitted files, the tests, the assignment, the seed, the
versions, the isolation, and when the work came. Where none of them differs and the result does, the
submission does not always do the same, or there was not enough time for it.
"""

from dataclasses import dataclass, field

CAUSES = {
    "the submitted files": lambda one: sorted((file.path, file.sha256) for file in one.files),
    "the tests": lambda one: one.environment.tests_sha256,
    "the assignment": lambda one: one.assignment.sha256,
    "the seed": lambda one: one.environment.seed,
    "the isolation": lambda one: (one.environment.rung, tuple(sorted(one.environment.missing))),
    "the time of handing in": lambda one: one.submitted_at,
    "the late rule": lambda one: (one.late.days, one.late.factor) if one.late else None,
    "Python": lambda one: one.environment.python,
    "the platform": lambda one: one.environment.platform,
}
UNKNOWN = "nothing that is on record: it does not always do the same, or ran out of time"


@dataclass(frozen=True)
class Change:
    """A task whose result is another one: its points, and tests by what became of them."""

    task: str
    before: float | None
    after: float | None
    lost: list = field(default_factory=list)  # tests that passed before
    won: list = field(default_factory=list)
    gone: list = field(default_factory=list)  # tests that are no longer there
    new: list = field(default_factory=list)


@dataclass(frozen=True)
class Moved:
    """A submission whose marks, or the result of a test, are other ones."""

    submission: str
    before: float
    after: float
    causes: list
    changes: list


@dataclass(frozen=True)
class Comparison:
    moved: list
    same: int
    only_before: list
    only_after: list


def compare(before, after):
    """The `Comparison` of two lists of records."""
    old, new = ({one.submission: one for one in records} for records in (before, after))
    both = [(old[name], new[name]) for name in old if name in new]
    found = [one for pair in both if (one := _moved(*pair))]
    return Comparison(
        found, len(both) - len(found), [n for n in old if n not in new],
        [n for n in new if n not in old],
    )  # fmt: skip


def _moved(before, after):
    names = dict.fromkeys(one.id for one in [*before.tasks, *after.tasks])
    changes = [one for name in names if (one := _change(name, before, after))]
    if not changes and abs(before.marks - after.marks) < 1e-9:
        return None
    return Moved(before.submission, before.marks, after.marks, causes(before, after), changes)


def _change(name, before, after):
    old, new = before.task(name), after.task(name)
    one, two = ({t.id: t.passed for t in mark.tests} if mark else {} for mark in (old, new))
    points = [mark.points if mark else None for mark in (old, new)]
    change = Change(
        name, *points,
        lost=[test for test in one if one[test] and two.get(test) is False],
        won=[test for test in one if not one[test] and two.get(test)],
        gone=[test for test in one if test not in two],
        new=[test for test in two if test not in one],
    )  # fmt: skip
    same = points[0] == points[1] and one == two
    return None if same else change


def causes(before, after):
    """What is on record and differs, in words."""
    found = [name for name, fact in CAUSES.items() if fact(before) != fact(after)]
    old, new = before.environment.packages, after.environment.packages
    for name in sorted({*old, *new}):
        if old.get(name) != new.get(name):
            found.append(f"{name} ({old.get(name, 'none')} → {new.get(name, 'none')})")
    return found or [UNKNOWN]
