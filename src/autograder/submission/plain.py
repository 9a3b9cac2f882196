"""Plain data: the only thing that passes between a test and the code under test.

What goes in and what comes out is numbers, strings, lists, tuples, dictionaries and NumPy
arrays.  That keeps a learner's objects out of the judgment (an object that claims to equal
everything proves nothing) and lets the code under test run in another process.
"""

import numpy as np

SCALARS = (bool, int, float, complex, str, bytes, type(None))
KINDS = "biufcSU"  # the array types that hold values, not Python objects


class NotPlainError(TypeError):
    """Something other than plain data was about to pass; the message says what and where."""


def plain(value, where):
    """A deep copy of ``value``, or `NotPlainError` that names ``where`` the stranger was met."""
    if isinstance(value, np.generic):
        value = value.item()
    if type(value) in SCALARS:
        return value
    if isinstance(value, np.ndarray) and value.dtype.kind in KINDS:
        return np.array(value, copy=True, subok=False)
    if isinstance(value, np.ndarray):
        raise NotPlainError(f"{where} {_of_objects(value)}")
    if type(value) is list:
        return [plain(item, f"{where}[{i}]") for i, item in enumerate(value)]
    if isinstance(value, tuple):
        return tuple(plain(item, f"{where}[{i}]") for i, item in enumerate(value))
    if type(value) is dict and all(type(key) in SCALARS for key in value):
        return {key: plain(item, f"{where}[{key!r}]") for key, item in value.items()}
    kind = type(value)
    raise NotPlainError(
        f"{where} is a {kind.__module__}.{kind.__qualname__}, but only numbers, strings, lists, "
        "tuples, dictionaries and NumPy arrays may pass between a test and the code under test."
    )


def _of_objects(array):
    """What is wrong with an array that holds Python objects."""
    if all(item is None for item in array.ravel()[:1]) and array.size:
        return "is None: is a `return` missing?"
    return "is an array of Python objects, not of numbers: are its rows of different lengths?"


def same(left, right):
    """Do two pieces of plain data agree, up to the rounding of their number format?"""
    if isinstance(left, (list, tuple)) and type(left) is type(right):
        return len(left) == len(right) and all(map(same, left, right))
    if isinstance(left, dict) and isinstance(right, dict):
        return left.keys() == right.keys() and all(same(left[key], right[key]) for key in left)
    numeric = (int, float, complex, np.ndarray)
    if isinstance(left, numeric) and isinstance(right, numeric):
        noise = max(tolerance(left), tolerance(right))
        left, right = np.asarray(left), np.asarray(right)
        return left.shape == right.shape and bool(np.all(agree(left, right, noise)))
    return type(left) is type(right) and left == right


SINGLE = 2e-5  # about fifty times the rounding noise of a small network in float32
DOUBLE = 1e-9
HALF = 2e-2


def tolerance(value):
    """Relative tolerance for an answer.

    Only an array in double precision is held to it: a number of Python's may come from a sum in
    float32, which is right.  An answer in half precision is held to float32, too: where half is
    asked for, the test says so (``rtol=HALF``).
    """
    kind = value.dtype.name if isinstance(value, np.ndarray) else None
    return DOUBLE if kind in ("float64", "complex128") else SINGLE


def agree(left, right, rtol):
    """Elementwise agreement relative to the largest finite entry of ``right``; NaN equals NaN."""
    if left.dtype.kind in "biu" and right.dtype.kind in "biu":
        return left == right
    if left.dtype.kind in "SU" or right.dtype.kind in "SU":
        return left == right
    finite = np.abs(right[np.isfinite(right)])
    scale = finite.max() if finite.size else 1.0
    return np.isclose(left, right, rtol=0, atol=rtol * scale, equal_nan=True)
