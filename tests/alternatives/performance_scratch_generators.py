"""Another right solution: generators and closures, geometric means, formulas cut short."""

from itertools import repeat
from operator import itemgetter

import numpy as np
from scipy import stats


def median_time(function, repeats, warmup, clock, synchronize=None):
    def reading():
        if synchronize is not None:
            synchronize()
        return clock()

    def seconds():
        for _ in repeat(None, repeats):
            start = reading()
            function()
            yield reading() - start

    for _ in repeat(None, warmup):
        function()
    ordered = sorted(seconds())
    return (ordered[(repeats - 1) // 2] + ordered[repeats // 2]) / 2


def paired_times(first, second, rounds, clock):
    functions, seconds = (first, second), {0: [], 1: []}
    for function in functions:
        function()
    turns = [which for number in range(rounds) for which in ((0, 1), (1, 0))[number & 1]]
    for which in turns:
        begin = clock()
        functions[which]()
        end = clock()
        seconds[which].append(end - begin)
    return seconds[0], seconds[1]


def ratio_interval(before, after, confidence=0.95):
    if len({len(before), len(after)}) > 1 or len(before) in (0, 1):
        raise ValueError("Two times or more of each, please, and as many of one as of the other.")
    ratios = np.asarray(before) / np.asarray(after)
    estimate, count = float(stats.gmean(ratios)), len(ratios)
    quantile = stats.t.isf((1 - confidence) / 2, df=count - 1)
    factor = float(stats.gstd(ratios) ** (quantile / count**0.5))
    return estimate, estimate / factor, estimate * factor


def arithmetic_intensity(channels, maps, kernel_size, size, batch):
    """Numerator and denominator divided by all the products."""
    area = kernel_size**2
    return 0.5 / (1 / (maps * area) + 1 / (batch * size**2) + 1 / (channels * area))


def roofline(intensity, peak, bandwidth):
    limits = [(peak, "arithmetic"), (bandwidth * intensity, "memory")]
    return min(limits, key=itemgetter(0))  # the first of equals
