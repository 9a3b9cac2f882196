"""Another right solution: ends as eigenvalues, the tail by a recurrence of fractions."""

from collections import Counter
from fractions import Fraction

import numpy as np


def wilson_interval(correct, total, z=1.96):
    share, square = correct / total, z * z / total
    half_sum = (2 * share + square) / (2 * (1 + square))
    product = share**2 / (1 + square)
    ends = np.linalg.eigvalsh([[half_sum, (half_sum**2 - product) ** 0.5],
                               [(half_sum**2 - product) ** 0.5, half_sum]])  # fmt: skip
    return tuple(np.clip(ends, 0, 1))


def pascal(row):
    values = [1]
    for k in range(row):
        values.append(values[-1] * (row - k) // (k + 1))
    return values


def paired_comparison(first, second, z=1.96):
    answers = [bool(a) for a in first], [bool(a) for a in second]
    if len(answers[0]) != len(answers[1]):
        raise ValueError(f"{len(answers[0])} answers against {len(answers[1])}")
    seen = Counter(zip(*answers, strict=True))
    b, c = seen[True, False], seen[False, True]
    n, m = sum(seen.values()), b + c
    far = sum(ways for heads, ways in enumerate(pascal(m)) if abs(m - 2 * heads) >= abs(b - c))
    gap = Fraction(c - b, n)
    half = z * float((m - (c - b) * gap) / n**2) ** 0.5
    return dict(
        difference=float(gap),
        low=float(gap) - half,
        high=float(gap) + half,
        p_value=float(Fraction(far, 2**m)),
    )
