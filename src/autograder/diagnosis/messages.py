"""The message of a failed test: what was fed, came and was expected."""

import re

import numpy as np

from autograder.diagnosis.compare import Mismatch
from autograder.diagnosis.tables import side_by_side
from autograder.submission.errors import NoAnswerError, RaisedError, SubmissionError
from autograder.submission.plain import NotPlainError, same

OTHERWISE = {"==": "", "!=": "anything but ", "<": "less than ", "<=": "at most ",
             ">": "more than ", ">=": "at least ", "in": "one of ", "not in": "none of ",
             "is": "", "is not": "anything but "}  # fmt: skip
LARGEST = np.iinfo(np.int_).max  # of NumPy's integers: 32 bits in a browser
NARROW = (
    f"NumPy's integers end at {LARGEST:,} in this page: use dtype=np.int64, or Python's own, "
    "which have no end."
)


def rows_of(error, submission, compared, hint):
    """The rows (label, text) of a failed test's message.

    Args:
        error: what the test raised.
        submission: the submission, one of whose calls is the one that failed.
        compared: (operator, left, right) of the comparison that an ``assert`` made, or None.
        hint: the test's own sentence, or None.
    """
    calls = submission.calls if submission else []
    call = _looked_at(calls, error, compared) if calls else None
    rows = [("called", _called(call))] if call else []
    rows += _what_happened(error, call, compared)
    if _too_large(error.want if isinstance(error, Mismatch) else compared and compared[2]):
        rows.append(("check", NARROW))
    if hint and not isinstance(error, NoAnswerError):  # it is about the answer
        rows.append(("hint", hint))
    return rows


def text_of(rows):
    """Rows as the lines of a message."""
    return "\n".join(_row(label, text) for label, text in rows)


def _row(label, text):
    first, *rest = str(text).splitlines() or [""]
    return "\n".join([f"  {label:<9} {first}", *(f"  {'':<9} {line}" for line in rest)])


def in_a_line(error, compared):
    """What a failed test came to, in one line."""
    if isinstance(error, AssertionError) and compared and not isinstance(error, Mismatch):
        operator, got, want = compared
        if operator == "==" and (place := _first_difference(got, want)):
            return place
        return f"{brief(got)} came, {OTHERWISE.get(operator, operator)}{brief(want)} is expected"
    lines = _lines(error)
    return lines[0] if lines else type(error).__name__


def _first_difference(got, want, place=""):
    """'at [2]["loss"]: 3 instead of 4', or None where the two are no lists or dictionaries."""
    if isinstance(got, dict) and isinstance(want, dict) and got.keys() == want.keys():
        keys = list(got)
    elif isinstance(got, (list, tuple)) and isinstance(want, (list, tuple)):
        keys = range(len(got)) if len(got) == len(want) else []
    else:
        keys = []
    for key in keys:
        if not same(got[key], want[key]):
            return _first_difference(got[key], want[key], f"{place}[{key!r}]")
    return f"at {place}: {brief(got)} instead of {brief(want)}" if place else None


def _what_happened(error, call, compared):
    if isinstance(error, Mismatch):
        return _difference("==", error.got, error.want, error.how, error.table)
    if isinstance(error, NotPlainError):
        return [("problem", error)]
    if isinstance(error, NoAnswerError):
        return [("problem", error), *([("at", error.where)] if error.where else [])]
    if isinstance(error, RaisedError):
        rows = [("raised", error), *([("at", error.where)] if error.where else [])]
        return [*rows, *(("before", note) for note in error.notes)]
    if isinstance(error, SubmissionError):
        return [("problem", error)]
    if isinstance(error, AssertionError) and compared:
        said = _own_words(error)
        return [*([("check", said)] if said else []), *_difference(*compared)]
    if isinstance(error.__cause__, SubmissionError):  # it was our own question
        reason = str(error.__cause__).replace("your code ", "").rstrip(".")
        said = "the framework gave no answer with which yours could be compared"
        return [("problem", f"{said} ({reason}): that is no fault of your code. Check it again.")]
    came = _answer(call) if call else []
    if isinstance(error, AssertionError):
        return [*came, ("check", "\n".join(_lines(error)[:2]) or "an assertion failed")]
    said = f"{type(error).__name__}: {error}"
    return [*came, ("problem", f"the check could not use what came ({said})")]


def _difference(operator, got, want, how=None, table=None):
    """What came and what was expected; sequences step by step."""
    if table is None and operator == "==" and _sequences(got, want):
        table = side_by_side(got, want)
    if table is not None:
        return [("differs", f"{how}\n{table}" if how else table)]
    rows = [("came", describe(got)), ("expected", OTHERWISE.get(operator, "") + describe(want))]
    how = how or (_first_difference(got, want) if operator == "==" else None)
    return [*rows, *([("differs", how)] if how else [])]


def _looked_at(calls, error, compared):
    """The call whose answer was not as expected; the last one where that cannot be told."""
    if isinstance(error, Mismatch):
        got, want = error.got, error.want
    elif isinstance(error, AssertionError) and compared:
        got, want = compared[1:]
    else:
        return calls[-1]
    held = [call for call in calls if _holds(call.value, got)]
    if held or not _alike_in_length(got, want):
        return held[-1] if held else calls[-1]
    pairs = [*zip(calls[-len(got) :], got, want, strict=False)]  # one answer of each call
    each = all(one is call.value or call.error for call, one, _ in pairs)
    if len(calls) < len(got) or not each:
        return calls[-1]
    return next((call for call, one, due in pairs if not same(one, due)), calls[-1])


def _holds(value, part):
    """Is something an answer, or a piece of it?"""
    inner = value.values() if isinstance(value, dict) else value
    inner = inner if isinstance(value, (dict, list, tuple)) else ()
    return value is part or any(_holds(one, part) for one in inner)


def _alike_in_length(got, want):
    lists = isinstance(got, (list, tuple)) and isinstance(want, (list, tuple))
    return lists and 0 < len(got) == len(want)


def _too_large(want):
    """Is a number expected that NumPy's integers cannot hold here?"""
    if isinstance(want, (list, tuple, dict)):
        return any(map(_too_large, want.values() if isinstance(want, dict) else want))
    if isinstance(want, np.ndarray) and want.dtype.kind in "iu" and want.size:
        return bool(want.max() > LARGEST)
    return isinstance(want, int) and want > LARGEST


def _sequences(got, want):
    """Are both lists that are too long to be compared at a glance?"""
    lists = isinstance(got, (list, tuple)) and isinstance(want, (list, tuple))
    if not lists or max(len(got), len(want)) < 4:
        return False
    items = [item for one in (*got, *want) for item in (one if isinstance(one, (list, tuple))
                                                        else [one])]  # fmt: skip
    return not any(isinstance(item, (np.ndarray, dict, list, tuple)) for item in items)


def _own_words(error):
    """The sentence that an assertion was given, or None."""
    lines = _lines(error)
    return lines[0] if lines and not lines[0].startswith("assert ") else None


def _answer(call):
    """What a call came to: its value, or the error with its line."""
    if call.error is None:
        return [("came", describe(call.value))]
    where = getattr(call.error, "where", None)
    return [("raised", call.error), *([("at", where)] if where else [])]


def _lines(error):
    text = re.sub(r" at 0x[0-9a-f]+", "", str(error))
    return [line for line in text.splitlines() if line.strip() and not line.startswith(" +")]


def _called(call):
    parts = [brief(value) for value in call.args]
    parts += [f"{name}={brief(value)}" for name, value in call.kwargs.items()]
    return f"{call.name}({', '.join(parts)})"


def brief(value):
    """A value within a line: numbers in full, arrays by their shape, lists by their length,
    long dictionaries by their first keys.
    """
    if isinstance(value, np.ndarray) and value.size > 4:
        return f"<{value.dtype} {'x'.join(map(str, value.shape))}>"
    if isinstance(value, np.ndarray):
        return np.array2string(value, precision=4, separator=", ").replace("\n", " ")
    if isinstance(value, (list, tuple)) and not _short(value, 60):
        return f"<{len(value)} {'layers' if _layers(value) else 'items'}>"
    if isinstance(value, dict) and not _short(value, 60):
        names = [*map(str, value)]
        more = f" and {len(names) - 4} more" if len(names) > 5 else ""
        return f"<dictionary with {', '.join(names[:4] if more else names)}{more}>"
    return _plainly(value)


def _layers(value):
    return all(isinstance(item, dict) and "kind" in item for item in value)


def _short(value, limit):
    """Does a list or dictionary fit on a line? Arrays are not printed to find out."""
    items = value.values() if isinstance(value, dict) else value
    if any(isinstance(item, (np.ndarray, dict)) for item in items):
        return False
    return len(value) <= limit and len(repr(value)) <= limit


def describe(value):
    """A value on a few lines: small ones in full, large arrays by shape, range and beginning."""
    if isinstance(value, np.ndarray) and value.dtype.kind in "SU":
        return f"an array of texts, {value.dtype} {value.shape}"
    if isinstance(value, np.ndarray) and value.size > 24:
        with np.errstate(invalid="ignore"):
            span = f"from {value.min():.4g} to {value.max():.4g}"
        begin = ", ".join(f"{number:.4g}" for number in value.ravel()[:4])
        return f"{value.dtype} {value.shape}, {span}, beginning {begin}, ..."
    if isinstance(value, np.ndarray):
        with np.printoptions(precision=4, suppress=True, linewidth=78):
            return f"{value.dtype} {value.shape}\n{value}" if value.ndim else f"{value}"
    if isinstance(value, float):
        return f"{value:.8g}"
    if isinstance(value, (list, tuple, dict)) and not _short(value, 200):
        return brief(value)
    return _plainly(value)


def _plainly(value):
    """A value as Python writes it, without addresses and without the types of NumPy's numbers."""
    return re.sub(r" at 0x[0-9a-f]+", "", repr(_bare(value)))[:2000]


def _bare(value):
    if isinstance(value, np.generic):
        return value.item()
    if type(value) in (list, tuple):
        return type(value)(map(_bare, value))
    if type(value) is dict:
        return {_bare(key): _bare(item) for key, item in value.items()}
    return value
