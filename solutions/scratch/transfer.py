"""How much better is the transferred network, and could it be chance?

An interval for one accuracy, and a comparison of two networks on the same images.
Papers: Wilson (1927), McNemar (1947).
Check your work with: pytest tests/test_transfer.py -k scratch
"""

import math


def wilson_interval(correct, total, z=1.96):
    """The interval of accuracies that go well with a number of right answers.

    It holds every accuracy p for which the share of right answers lies within
    z standard deviations, sqrt(p (1 - p) / total), of p.

    Args:
        correct: number of right answers.
        total: number of answers, at least 1.
        z: 1.96 for a confidence of 95 %.

    Returns:
        (low, high), fractions from 0 to 1.

    Source: Wilson (1927). The ends solve (share - p)^2 = z^2 p (1 - p) / n.
    """
    # BEGIN SOLUTION
    share = correct / total
    factor = 1 + z**2 / total
    center = (share + z**2 / (2 * total)) / factor
    spread = share * (1 - share) / total + z**2 / (4 * total**2)
    half = z * math.sqrt(spread) / factor
    return max(0.0, center - half), min(1.0, center + half)
    # END SOLUTION


def paired_comparison(first, second, z=1.96):
    """Compare two classifiers on the same test images.

    Images on which both are right, or both wrong, say nothing about the
    difference. With b images that only the first gets right and c that only
    the second does, of n, the second is better by (c - b) / n, with a
    standard error of sqrt(b + c - (c - b)^2 / n) / n. If none were better,
    each of the b + c images would fall to either side like a coin; the
    p-value is the probability that b and c lie at least as far apart as they
    do, in either direction.

    Args:
        first: n truth values (booleans, or 0 and 1), n at least 1, one for
            each image: was the first classifier right?
        second: the same of the second, in the same order.
        z: half width of the interval in standard errors.

    Returns:
        A dictionary: "difference", "low" and "high", the ends of its
        interval, and "p_value" (1 where b + c is 0).

    Raises:
        ValueError: the two are not equally long.

    Source: McNemar (1947), with the exact binomial probability.
    """
    # BEGIN SOLUTION
    pairs = [(bool(a), bool(b)) for a, b in zip(first, second, strict=True)]
    b, c = pairs.count((True, False)), pairs.count((False, True))
    n = len(pairs)
    difference = (c - b) / n
    half = z * math.sqrt(b + c - (c - b) ** 2 / n) / n
    tail = sum(math.comb(b + c, k) for k in range(min(b, c) + 1))
    return {
        "difference": difference,
        "low": difference - half,
        "high": difference + half,
        "p_value": min(1.0, 2 * tail / 2 ** (b + c)),
    }
    # END SOLUTION
