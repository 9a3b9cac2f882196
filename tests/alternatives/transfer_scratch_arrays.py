"""Another right solution: the interval by bisection, the comparison with arrays."""

from fractions import Fraction
from math import comb

import numpy as np


def wilson_interval(correct, total, z=1.96):
    share = correct / total

    def outside(p):
        return (share - p) ** 2 > z * z * p * (1 - p) / total

    def end(inner, outer):
        for _ in range(200):
            middle = (inner + outer) / 2
            inner, outer = (inner, middle) if outside(middle) else (middle, outer)
        return inner

    return end(share, 0.0), end(share, 1.0)


def paired_comparison(first, second, z=1.96):
    gain = np.array(second, dtype=int)
    if len(gain) != len(first):
        raise ValueError("as many of the one as of the other")
    gain = gain - np.array(first, dtype=int)
    n, moved = len(gain), int(np.abs(gain).sum())
    less = min(int((gain > 0).sum()), int((gain < 0).sum()))
    error = gain.std() / np.sqrt(n)
    tails = sum(comb(moved, k) for k in range(moved + 1) if min(k, moved - k) <= less)
    return {
        "difference": float(gain.mean()),
        "low": float(gain.mean() - z * error),
        "high": float(gain.mean() + z * error),
        "p_value": float(Fraction(tails, 2**moved)),
    }
