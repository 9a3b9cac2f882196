"""Comparing what came with what was expected, and saying how they differ."""

import numpy as np

from autograder.submission.plain import agree, tolerance


class Mismatch(AssertionError):
    """What came is not what was expected."""

    def __init__(self, got, want, how, table=None):
        super().__init__(how)
        self.got, self.want, self.how, self.table = got, want, how, table


def assert_close(got, want, rtol=None):
    """Require that ``got`` equals ``want`` up to rounding.

    Args:
        got: numbers, arrays, or lists and dictionaries of them, as they came from a submission.
        want: the same from an oracle that is independent of ``solutions/``.
        rtol: tolerance relative to the largest entry of ``want``; by default 1e-9 for arrays in
            double precision and 2e-5, what float32 allows, for all others.  Where a task asks for
            half precision, its tests pass ``HALF``.

    Raises:
        Mismatch: with a sentence that says where and by how much they differ.
    """
    if isinstance(want, dict):
        _check_keys(got, want)
        for key in want:
            assert_close(got[key], want[key], rtol)
        return
    if isinstance(want, (list, tuple)) and any(isinstance(item, np.ndarray) for item in want):
        if not isinstance(got, (list, tuple)) or len(got) != len(want):
            raise Mismatch(got, want, f"{len(want)} arrays are expected")
        for one, other in zip(got, want, strict=True):
            assert_close(one, other, rtol)
        return
    _check_array(got, want, rtol)


def _check_keys(got, want):
    if not isinstance(got, dict) or got.keys() != want.keys():
        raise Mismatch(got, want, f"a dictionary with the keys {', '.join(map(str, want))} is due")


def _check_array(got, want, rtol):
    if got is None:
        raise Mismatch(got, want, "None came: is a `return` missing?")
    try:
        left, right = np.asarray(got), np.asarray(want)
    except ValueError:  # a ragged list
        raise Mismatch(got, want, "what came is not a regular array") from None
    if left.dtype.kind not in "biufc":
        raise Mismatch(got, want, "what came is not a number or an array of numbers")
    if left.shape != right.shape:
        raise Mismatch(got, want, f"the shape is {left.shape}, expected {right.shape}")
    close = agree(left, right, tolerance(got) if rtol is None else rtol)
    if not np.all(close):
        raise Mismatch(got, want, _places(left, right, close))


def _places(left, right, close):
    if left.ndim == 0:
        return f"the difference is {abs(left - right):.3g}"
    wrong = ~close
    gap = np.where(wrong, np.abs(left.astype(complex) - right.astype(complex)), -1)
    gap = np.where(np.isnan(gap), np.inf, gap)
    worst = tuple(int(i) for i in np.unravel_index(np.argmax(gap), gap.shape))
    return (
        f"at {wrong.sum():,} of {wrong.size:,} places; the largest difference, "
        f"{gap[worst]:.3g}, is at {list(worst)}: {left[worst]:.6g} instead of {right[worst]:.6g}"
    )
