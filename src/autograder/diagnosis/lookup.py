"""What each known mistake answers in each test, known beforehand: a table in tests/verdicts.

``tools/check.py`` writes the tables with the kill matrix.  A signature stands for all answers of
one test: a digest of what is exact (shapes, texts, whole numbers, errors), and a few sums of what
is not (fractions), which are compared within their tolerance.
"""

import hashlib
import json
from functools import cache

import numpy as np

from autograder.diagnosis.inputs import inputs
from autograder.submission.calls import said
from autograder.submission.plain import tolerance

SUMS = 3
SLACK = 10  # so many tolerances may two sums differ


def signature(calls):
    """[digest, tolerance, sums, log of the scales] of the answers of a test's calls."""
    exact, numbers = hashlib.sha256(), _Numbers()
    for call in calls:
        if call.error is not None:
            exact.update(f"{type(call.error).__name__} {said(call.error)}\0".encode())
        else:
            _walk(call.value, exact, numbers)
    coarsest = max([_coarsest(call.value) for call in calls] or [0.0])
    return [exact.hexdigest()[:16], coarsest, *(float(f"{one:.9g}") for one in numbers.sums)]


def alike(mine, other):
    """Do two signatures agree within the tolerance of what came?"""
    limit = SLACK * max(mine[1], other[1])
    return mine[0] == other[0] and np.allclose(mine[2:], other[2:], rtol=0, atol=limit)


class _Numbers:
    """Weighted sums over many arrays, each relative to its largest entry."""

    def __init__(self):
        self.sums, self.count = np.zeros(SUMS + 1), 0

    def add(self, array):
        self.count += 1
        scale = np.abs(array).max(initial=0.0)
        if scale:
            share = 1 + 1 / (1 + self.count)  # the order of two arrays matters
            self.sums[:SUMS] += share * (_weights(array.size) @ (array.ravel() / scale))
            self.sums[SUMS] += share * np.log(scale)


@cache
def _weights(size):
    weights = np.random.default_rng(size).uniform(-1, 1, (SUMS, size))
    return weights / np.abs(weights).sum(axis=1, keepdims=True)


def _walk(value, exact, numbers):
    if isinstance(value, dict):
        exact.update(f"dict {len(value)}".encode())
        for key in value:
            exact.update(f"{key!r}:".encode())
            _walk(value[key], exact, numbers)
    elif isinstance(value, (list, tuple)):
        exact.update(f"{type(value).__name__} {len(value)}".encode())
        for item in value:
            _walk(item, exact, numbers)
    elif isinstance(value, (float, complex)) or getattr(value, "dtype", np.dtype(int)).kind in "fc":
        array = np.asarray(value)
        exact.update(f"{array.shape}".encode() + (~np.isfinite(array)).tobytes())
        exact.update(np.sign(array[~np.isfinite(array)].real).astype("f4").tobytes())
        whole = np.where(np.isfinite(array), array, 0)
        parts = [whole.real, whole.imag] if np.iscomplexobj(whole) else [whole]
        for part in parts:
            numbers.add(np.asarray(part, np.float64))
    elif isinstance(value, np.ndarray):
        exact.update(f"{value.shape}".encode())
        exact.update(str(value.tolist()).encode())
    else:
        exact.update(f"{value!r};".encode())


def _coarsest(value):
    """The largest tolerance among the numbers of a piece of plain data."""
    if isinstance(value, dict):
        value = list(value.values())
    if isinstance(value, (list, tuple)):
        return max(map(_coarsest, value), default=0.0)
    if isinstance(value, (float, complex)) or getattr(value, "dtype", np.dtype(int)).kind in "fc":
        return tolerance(np.asarray(value))
    return 0.0


class Verdicts:
    """The table of one exercise; empty when there is none, or an old one."""

    def __init__(self, project, chapter, track):
        self.path = project.root / "tests" / "verdicts" / f"{chapter}_{track}.json"
        self.table = {}
        if self.path.exists():
            found = json.loads(self.path.read_text("utf-8"))
            if found["inputs"] == inputs(project, chapter, track):
                self.table = found["answers"]

    def candidates(self, test, calls):
        """Ids of the mistakes that answer a test alike, or None if that is not known."""
        if not self.table:
            return None
        mine = signature(calls)
        known = self.table.get(test, {})
        return [name for name, other in known.items() if alike(mine, other)]
