"""What a failed assertion looked at: the only thing by which a mistake is recognized."""

from dataclasses import dataclass, field
from pathlib import Path

import numpy as np

from autograder.diagnosis.compare import Mismatch
from autograder.submission.calls import said
from autograder.submission.errors import (
    LayersDifferError,
    NoAnswerError,
    RaisedError,
    SubmissionError,
)
from autograder.submission.plain import agree, same, tolerance

NOTHING, LONE, WEAK, TELLING = range(4)
TRIVIAL = (0, 1, -1)
SMALL = 10  # a single whole number below it may have come about in many ways
MANY, SOME = 4, 100  # leaves that make a pattern; leaves that are looked at
MISSING = object()


@dataclass
class Evidence:
    """What came where a test failed.

    Attributes:
        line: of the test; two mistakes are compared on the same question only.
        kind: "value", "raised", "check" (an assertion that compares nothing) or "nothing".
        got: what came, for "value"; else a text.
        strength: how much it proves that another answer is the same: an exception in the test's
            own lines proves NOTHING, a LONE 0 or 1 or an empty value next to nothing, flags and
            single small numbers are WEAK, what could hardly come about by chance is TELLING.
        calls: all calls of the test, with what they gave.
    """

    line: int
    kind: str
    got: object
    strength: int
    calls: list = field(default_factory=list, repr=False)

    def agrees(self, other):
        """Did two answers fail the same test in the same way?"""
        return (
            self.strength > NOTHING
            and (self.line, self.kind) == (other.line, other.kind)
            and same(self.got, other.got)
        )

    def equals(self, other):
        """Was also all else alike that the test was given?"""
        pairs = zip(self.calls, other.calls, strict=False)
        return len(self.calls) == len(other.calls) and all(a.agrees(b) for a, b in pairs)


def evidence_of(error, compared=None, calls=()):
    """The evidence in what a test raised.

    Args:
        error: the exception.
        compared: (left, right) of the comparison that an ``assert`` made, if it made one.
        calls: of the test.
    """
    return Evidence(_line(error), *_content(error, compared), list(calls))


def _content(error, compared):
    """Kind, what came, and strength."""
    if isinstance(error, Mismatch):
        return "value", _bare(error.got), strength(error.got, error.want)
    if isinstance(error, RaisedError) and error.own:
        return "raised", said(error), WEAK
    if isinstance(error, LayersDifferError) or _from_the_answer(error):
        return "raised", said(error), TELLING
    if isinstance(error, NoAnswerError):
        return "raised", "no answer", WEAK
    if isinstance(error, AssertionError) and compared:
        got, want = map(_bare, compared)
        return "value", got, strength(got, want)
    if isinstance(error, AssertionError):
        return "check", said(error).splitlines()[:1], WEAK
    if isinstance(error, SubmissionError) and not isinstance(error, RaisedError):
        return "raised", said(error), WEAK
    return "nothing", None, NOTHING


def _from_the_answer(error):
    return isinstance(error, RaisedError) and not error.in_probe


def _line(error):
    """The line of the test's file in which it failed."""
    line, trace = 0, error.__traceback__
    while trace is not None:
        if Path(trace.tb_frame.f_code.co_filename).name.startswith("test_"):
            line = trace.tb_lineno
        trace = trace.tb_next
    return line


def _bare(value):
    """A value in which the order of sets does not matter, and objects are texts."""
    if isinstance(value, (set, frozenset)):
        return sorted(map(_bare, value), key=repr)
    if isinstance(value, dict):
        return {key: _bare(item) for key, item in value.items()}
    if isinstance(value, (list, tuple)):
        return type(value)(map(_bare, value)) if type(value) in (list, tuple) else repr(value)
    plain = (bool, int, float, complex, str, bytes, np.ndarray, type(None))
    return value if isinstance(value, plain) else said(value)


def strength(got, want):
    """How much it proves that another answer is ``got``, too, where ``want`` was expected."""
    leaves = list(_leaves(got, want))
    atoms = [one for one, differs in leaves if differs]
    numbers = [one for one in atoms if isinstance(one, (int, float, complex))
               and not isinstance(one, bool)]  # fmt: skip
    rich = [one for one in numbers if np.isfinite(one) and one not in TRIVIAL]
    if len(rich) > 1 or any(one != int(one.real) or abs(one) >= SMALL for one in rich):
        return TELLING
    if len(atoms) >= MANY and len({repr(one) for one in atoms}) > 1:
        return TELLING
    if len(atoms) >= MANY and len(leaves) - len(atoms) >= MANY:
        return TELLING  # the places that differ are a pattern, whatever stands there
    return WEAK if rich or len(atoms) > len(numbers) else LONE


def _leaves(got, want):
    """(leaf, is it not as expected) of all that came."""
    if isinstance(got, dict):
        alike = isinstance(want, dict) and got.keys() == want.keys()
        for key, item in got.items():
            yield from _leaves(item, want[key] if alike else MISSING)
    elif isinstance(got, (list, tuple)):
        alike = isinstance(want, (list, tuple)) and len(want) == len(got)
        for i, item in enumerate(got):
            yield from _leaves(item, want[i] if alike else MISSING)
    elif isinstance(got, np.ndarray):
        yield from _of_array(got, want)
    else:
        yield got, not same(got, want)


def _of_array(got, want):
    right = np.asarray(want) if isinstance(want, (int, float, np.ndarray, list)) else None
    differs = np.ones(got.shape, bool)
    if right is not None and right.shape == got.shape and right.dtype.kind in "biufc":
        differs = ~agree(got, right, tolerance(got))
    wrong, others = got[differs].ravel()[:SOME].tolist(), int((~differs).sum())
    yield from ((one, True) for one in wrong)
    yield from ((None, False) for _ in range(min(others, SOME)))
