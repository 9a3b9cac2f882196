"""How sure a measured number is; the statistics are SciPy's."""

from typing import NamedTuple

import numpy as np
from scipy import stats


class Interval(NamedTuple):
    """An estimate and the ends of its confidence interval."""

    estimate: float
    low: float
    high: float

    def __format__(self, spec):
        """f"{interval:+.1f}" is like "+0.5 (+0.0 to +1.0)", with no zero below zero."""
        if not spec:
            return str(self)
        sign = spec[0] if spec[0] in "+- " else ""
        estimate, low, high = (format(one, f"{sign}z{spec.removeprefix(sign)}") for one in self)
        return f"{estimate} ({low} to {high})"


def accuracy_interval(correct, total, confidence=0.95):
    """Wilson's interval for the accuracy of one network on independent test images.

    Args:
        correct: Number of right answers.
        total: Number of answers.
        confidence: How often such an interval covers the true accuracy.

    Returns:
        Interval: Fractions.

    Raises:
        ValueError: Not 0 <= correct <= total, or total is 0.

    Source:
        Wilson (1927), Probable inference, the law of succession, and statistical inference.
    """
    result = stats.binomtest(correct, total)
    low, high = result.proportion_ci(confidence, method="wilson")
    return Interval(correct / total, float(low), float(high))


def mean_interval(values, confidence=0.95):
    """Student's t interval for the mean of independent runs, such as one value per seed.

    Args:
        values: At least two numbers.
        confidence: How often such an interval covers the true mean.

    Returns:
        Interval: In the units of the values.

    Raises:
        ValueError: There are fewer than two values.

    Source:
        Student (1908), The probable error of a mean.
    """
    values = np.asarray(values, dtype=float)
    if values.size < 2:
        raise ValueError("An interval for a mean needs at least two values: run more seeds.")
    mean, error = float(values.mean()), float(stats.sem(values))
    if error == 0:  # SciPy answers NaN: all values are equal
        return Interval(mean, mean, mean)
    low, high = stats.t.interval(confidence, values.size - 1, mean, error)
    return Interval(mean, float(low), float(high))
