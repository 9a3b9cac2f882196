"""Another right solution: the neighbors on both sides, and an addition that does the rounding."""

import numpy as np


def round_to(values, fmt):
    values = np.array(values, dtype=np.float64)
    sizes, info = np.abs(values), limits(fmt)  # noqa: F821  (the reference's)
    top = info["max"] * (1 + info["epsilon"] / 4)  # half a spacing beyond, or a little less
    finite = np.where(sizes < 2 * info["max"], sizes, 0.0)
    shift = 1.5 * 2.0**52 * spacing(finite, fmt)  # added, it leaves no bits below the spacing
    rounded = (finite + shift) - shift
    rounded = np.where((sizes >= 2 * info["max"]) | (rounded > top), np.inf, rounded)
    return np.where(np.isnan(values), np.nan, np.copysign(rounded, values))


def spacing(values, fmt):
    smallest = 2.0 ** (2 - 2 ** (fmt[0] - 1))
    _, exponent = np.frexp(np.maximum(np.abs(values), smallest))  # mantissas from 0.5
    return np.ldexp(1.0, exponent - 1 - fmt[1])


def stochastic_round(values, fmt, uniform):
    step = spacing(values, fmt)
    whole, part = np.divmod(values, step)
    return np.where(uniform * step < part, whole + 1, whole) * step


def range_report(gradients, fmt, scale=1.0):
    counts, total = {"zero": 0, "subnormal": 0, "infinite": 0}, 0
    for gradient in np.ravel(gradients):
        if gradient == 0:
            continue
        total += 1
        stored = abs(float(round_to(gradient * scale, fmt)))
        if stored == 0:
            counts["zero"] += 1
        elif stored == float("inf"):
            counts["infinite"] += 1
        elif stored < limits(fmt)["min_normal"]:  # noqa: F821
            counts["subnormal"] += 1
    return {name: count / total if total else 0.0 for name, count in counts.items()}


def lost_updates(weights, updates, fmt):
    asked = np.flatnonzero(updates)
    if not len(asked):
        return 0.0
    before = round_to(np.ravel(weights)[asked], fmt)
    after = round_to(before - round_to(np.ravel(updates)[asked], fmt), fmt)
    return 1 - np.count_nonzero(after - before) / len(asked)
