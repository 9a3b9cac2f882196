"""Another right solution: NumPy's own number types where there is one, bits where there is none."""

import numpy as np


def round_to(values, fmt):
    values = np.asarray(values, dtype=np.float64)
    own = {(8, 23): np.float32, (5, 10): np.float16, (11, 52): np.float64}
    if fmt in own:
        with np.errstate(over="ignore"):
            return values.astype(own[fmt]).astype(np.float64)
    return _by_bits(values, *fmt)


def _by_bits(values, exponent_bits, mantissa_bits):
    """Add just under half of the last place to the bits, and cut off the rest."""
    drop, smallest = 52 - mantissa_bits, 2.0 ** (2 - 2 ** (exponent_bits - 1))
    bits = np.abs(values).view(np.int64)
    bits = bits + ((1 << (drop - 1)) - 1) + ((bits >> drop) & 1)
    normal = (bits >> drop << drop).view(np.float64)
    fixed = np.rint(np.abs(values) / smallest * 2**mantissa_bits) / 2**mantissa_bits * smallest
    sizes = np.where(np.abs(values) < smallest, fixed, normal)
    sizes = np.where(sizes >= 2.0**2 ** (exponent_bits - 1), np.inf, sizes)
    return np.copysign(np.where(np.isnan(values), np.nan, sizes), values)


def sgd(start, gradient_of, steps, rate, fmt, master=None):
    weights = round_to(start, fmt)
    exact = weights if master is None else round_to(start, master)
    for _ in range(steps):
        gradient = round_to(gradient_of(weights.copy()), fmt)
        if master is None:
            weights = round_to(weights - round_to(gradient * rate, fmt), fmt)
        else:
            exact = round_to(exact - round_to(gradient * rate, master), master)
            weights = round_to(exact, fmt)
    return weights


def dot(a, b, fmt, accumulator):
    terms = round_to(round_to(a, fmt) * round_to(b, fmt), accumulator)
    total = np.zeros(())
    while terms.size:
        total, terms = round_to(total + terms[0], accumulator), terms[1:]
    return round_to(total, fmt)
