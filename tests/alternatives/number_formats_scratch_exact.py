"""Other right answers: tables of all numbers that matter, searches, exact fractions, reductions."""

import math
from fractions import Fraction
from functools import reduce

import numpy as np


def limits(fmt):
    digits = fmt[1] + 1
    highest = 2 ** (fmt[0] - 1) - 1
    largest = Fraction(2**digits - 1) * Fraction(2) ** (highest - fmt[1])
    smallest = Fraction(2) ** (1 - highest)
    found = {"max": largest, "min_normal": smallest, "min_subnormal": smallest / 2 ** fmt[1]}
    found["epsilon"] = np.float64(2) ** -fmt[1]
    return {name: float(one) for name, one in found.items()}


def decode(pattern, fmt):
    low, high = pattern & ((1 << fmt[1]) - 1), (pattern >> fmt[1]) & ((1 << fmt[0]) - 1)
    sign = (-1.0) ** (pattern >> sum(fmt))
    if high == (1 << fmt[0]) - 1:
        return sign * (math.nan if low else math.inf)
    exponent = max(high, 1) + 1 - 2 ** (fmt[0] - 1) - fmt[1]
    size = np.ldexp(float(low + ((high > 0) << fmt[1])), exponent)
    return np.float64(sign) * size


def spacing(values, fmt):
    exponents = np.frexp(np.abs(np.asarray(values, dtype=float)))[1] - 1
    exponents = np.where(np.asarray(values) == 0, -(10**6), exponents)
    return np.exp2(np.maximum(exponents, 2 - 2 ** (fmt[0] - 1)) - float(fmt[1]))


def stochastic_round(values, fmt, uniform):
    found = np.empty(np.shape(values))
    for place in np.ndindex(found.shape):
        step = Fraction(float(spacing(values[place], fmt)))
        steps = Fraction(float(values[place])) / step
        lower = math.floor(steps)
        found[place] = (lower + (Fraction(float(uniform[place])) < steps - lower)) * step
    return found


def range_report(gradients, fmt, scale=1.0):
    sizes = np.abs(np.ravel(gradients))
    stored = np.abs(round_to(sizes[sizes > 0] * scale, fmt))  # noqa: F821  (the reference's)
    edges = [limits(fmt)["min_subnormal"], limits(fmt)["min_normal"], np.inf]
    kinds = np.bincount(np.digitize(stored, edges), minlength=4) / max(1, len(stored))
    return {"zero": kinds[0], "subnormal": kinds[1], "infinite": kinds[3]}


def lost_updates(weights, updates, fmt):
    before = round_to(weights, fmt)  # noqa: F821
    after = round_to(before - round_to(updates, fmt), fmt)  # noqa: F821
    asked = np.asarray(updates, dtype=bool)
    return float(np.mean(after[asked] == before[asked])) if asked.any() else 0


def sgd(start, gradient_of, steps, rate, fmt, master=None):
    own = fmt if master is None else master

    def step(kept, _):
        seen = round_to(kept, fmt)  # noqa: F821
        update = round_to(np.multiply(round_to(gradient_of(seen), fmt), rate), own)  # noqa: F821
        return round_to(np.subtract(kept, update), own)  # noqa: F821

    return round_to(reduce(step, range(steps), round_to(start, own)), fmt)  # noqa: F821


def dot(a, b, fmt, accumulator):
    pairs = zip(round_to(a, fmt), round_to(b, fmt), strict=True)  # noqa: F821
    terms = (round_to(x * y, accumulator) for x, y in pairs)  # noqa: F821
    total = reduce(lambda kept, term: round_to(kept + term, accumulator), terms, np.float64(0))  # noqa: F821
    return round_to(total, fmt).item()  # noqa: F821


def training_bytes(parameters, activations, recipe, optimizer):
    if recipe not in ("fp32", "fp16", "mixed", "autocast") or optimizer not in (
        "sgd", "momentum", "adam",
    ):  # fmt: skip
        raise ValueError("unknown")
    widths = {"fp32": "40444", "fp16": "20222", "mixed": "24242", "autocast": "24442"}[recipe]
    counts = [parameters] * 5
    counts[3] *= ["sgd", "momentum", "adam"].index(optimizer)
    counts[4] = activations
    names = ("weights", "master", "gradients", "state", "activations")
    rows = {name: int(width) * count
            for name, width, count in zip(names, widths, counts, strict=True)}  # fmt: skip
    rows["total"] = sum(rows.values())
    return rows
