"""Oracles of the chapter on number formats, in NumPy."""

from fractions import Fraction
from functools import cache

import numpy as np

FP32, TF32, BF16, FP16, E5M2 = (8, 23), (8, 10), (8, 7), (5, 10), (5, 2)


@cache
def all_numbers(fmt):
    """The exact non-negative numbers in the order of their patterns; infinity as if it went on."""
    exponent_bits, mantissa_bits = fmt
    lowest, steps = 2 - 2 ** (exponent_bits - 1), 2**mantissa_bits
    found = [Fraction(m, steps) * Fraction(2) ** lowest for m in range(steps)]
    for exponent in range(lowest, lowest + 2**exponent_bits - 2):
        found += [(1 + Fraction(m, steps)) * Fraction(2) ** exponent for m in range(steps)]
    return [*found, Fraction(2) ** (lowest + 2**exponent_bits - 2)]


@cache
def ends(fmt):
    """The ends of the number line; for formats as large as float32 without writing all down."""
    exponents, steps = 2 ** (fmt[0] - 1), 2 ** fmt[1]
    if steps * exponents > 1000:
        smallest = Fraction(2) ** (2 - exponents)
        largest = Fraction(2) ** exponents - Fraction(2) ** (exponents - 1) / steps
        found = [largest, smallest, smallest / steps, Fraction(1, steps)]
    else:
        numbers = all_numbers(fmt)
        after_one = numbers[numbers.index(1) + 1]
        found = [numbers[-2], numbers[steps], numbers[1], after_one - 1]
    names = ("max", "min_normal", "min_subnormal", "epsilon")
    return dict(zip(names, map(float, found), strict=True))


def nearest(value, fmt):
    """By comparing with every number of the format."""
    numbers, value = all_numbers(fmt), float(value)
    size = Fraction(abs(value))
    best = min(range(len(numbers)), key=lambda i: (abs(numbers[i] - size), i % 2))
    return np.copysign(np.inf if best == len(numbers) - 1 else float(numbers[best]), value)


def cut_bits(values, fmt):
    """The formats with float32's exponents, by adding and cutting off bits of float32 numbers."""
    if fmt == FP32:
        return values.astype(np.float32).astype(np.float64)
    drop = 23 - fmt[1]
    bits = values.astype(np.float32).view(np.uint32)
    bits = bits + ((1 << (drop - 1)) - 1) + ((bits >> drop) & 1)
    return ((bits >> drop) << drop).astype(np.uint32).view(np.float32).astype(np.float64)


def half(values):
    with np.errstate(over="ignore"):
        return np.asarray(values).astype(np.float16).astype(np.float64)


def single(values):
    with np.errstate(over="ignore"):
        return np.asarray(values).astype(np.float32).astype(np.float64)


def many(rng, low, high, size=2000):
    """Values of both signs whose exponents are spread evenly; float32 holds them exactly."""
    values = rng.choice([-1, 1], size) * rng.uniform(1, 2, size)
    return single(values * 2.0 ** rng.integers(low, high, size))


def stepped(given, fmt_round, master_round):
    """The oracle of sgd: one weight after another, through NumPy's own number types."""
    seen, ends = [], []
    for start, curvature, minimum in zip(given["start"], given["curvature"], given["minimum"],
                                         strict=True):  # fmt: skip
        kept, path = master_round(start), []
        for _ in range(given["steps"]):
            path.append(fmt_round(kept))
            gradient = fmt_round(curvature * (path[-1] - minimum))
            kept = master_round(kept - master_round(given["rate"] * gradient))
        seen.append(path)
        ends.append(fmt_round(kept))
    return np.array(seen).T, np.array(ends)  # (steps, N), (N,)


def bfloat16(value):
    """By exact arithmetic: Python rounds a Fraction's half to the even integer."""
    exact_value = Fraction(float(value))
    if exact_value == 0:
        return float(value)
    exponent = int(np.frexp(float(value))[1]) - 8
    step = Fraction(2) ** exponent
    return float(round(exact_value / step) * step)


def added(a, b, narrow, wide):
    """The oracle of dot: NumPy's own number types, from the first product to the last."""
    with np.errstate(over="ignore"):
        total = wide(0)
        for one, other in zip(a.astype(narrow), b.astype(narrow), strict=True):
            total = total + wide(np.float64(one) * np.float64(other))
        return float(narrow(total))
