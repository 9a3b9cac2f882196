"""How each known mistake fails each test, known beforehand: a table in tests/verdicts.

``tools/check.py`` writes the tables with the kill matrix.  A signature stands for what a failed
assertion looked at: a digest of what is exact (the place, shapes, texts, whole numbers, errors),
and a few sums of what is not (fractions), which are compared within their tolerance.
"""

import hashlib
import json
from functools import cache

import numpy as np

from autograder.diagnosis.evidence import NOTHING
from autograder.diagnosis.inputs import inputs
from autograder.submission.calls import said
from autograder.submission.plain import tolerance

SUMS = 3
SLACK = 10  # so many tolerances may two sums differ


def signature(evidence):
    """[strength, what the assertion looked at, all that the test was given]: two prints."""
    head = f"{evidence.line} {evidence.kind}"
    calls = [call.value if call.error is None else f"{type(call.error).__name__} {said(call.error)}"
             for call in evidence.calls]  # fmt: skip
    return [evidence.strength, print_of(evidence.got, head), print_of(calls)]


def print_of(value, head=""):
    """[digest, tolerance, sums, log of the scales] of a piece of plain data."""
    exact, numbers = hashlib.sha256(head.encode()), _Numbers()
    _walk(value, exact, numbers)
    sums = [float(f"{one:.9g}") for one in numbers.sums]
    return [exact.hexdigest()[:16], _coarsest(value), *sums]


def alike(mine, other):
    """Do two prints agree within the tolerance of what came?"""
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
        odd = array[~np.isfinite(array)].real
        exact.update(np.where(np.isnan(odd), 0, np.sign(odd)).astype("i1").tobytes())
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
        return tolerance(value)
    return 0.0


class Verdicts:
    """The table of one exercise; empty when there is none, or an old one."""

    def __init__(self, project, chapter, track):
        path = project.root / "tests" / "verdicts" / f"{chapter}_{track}.json"
        self.answers = {}  # test -> {mistake: signature}
        if path.exists():
            found = json.loads(path.read_text("utf-8"))
            if found["inputs"] == inputs(project, chapter, track):
                self.answers = found["answers"]

    def fails(self, mistake):
        """The tests that a mistake fails."""
        return {test for test, known in self.answers.items() if mistake in known}

    def alike(self, mistake, test, mine):
        """Does a mistake fail a test as an answer with the signature ``mine`` does?

        Returns:
            0 (no), 1 (in what the assertion looked at) or 2 (in all that the test was given).
        """
        other = self.answers.get(test, {}).get(mistake)
        if other is None or NOTHING in (mine[0], other[0]) or not alike(mine[1], other[1]):
            return 0
        return 2 if alike(mine[2], other[2]) else 1
