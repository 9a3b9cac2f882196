"""Another right solution: Python's integers and exact fractions, one number at a time."""

import math
from fractions import Fraction

import numpy as np


def limits(fmt):
    exponent_bits, mantissa_bits = fmt
    top = ((2**exponent_bits - 1) << mantissa_bits) - 1
    patterns = {"max": top, "min_normal": 1 << mantissa_bits, "min_subnormal": 1}
    found = {name: decode(pattern, fmt) for name, pattern in patterns.items()}
    one = (2 ** (exponent_bits - 1) - 1) << mantissa_bits
    return {**found, "epsilon": decode(one + 1, fmt) - decode(one, fmt)}


def decode(pattern, fmt):
    exponent_bits, mantissa_bits = fmt
    rest, mantissa = divmod(pattern, 1 << mantissa_bits)
    sign, exponent = divmod(rest, 1 << exponent_bits)
    if exponent == (1 << exponent_bits) - 1:
        size = math.inf if mantissa == 0 else math.nan
    else:
        normal = exponent > 0
        lowest = 2 - (1 << (exponent_bits - 1)) - mantissa_bits
        size = math.ldexp(mantissa + (normal << mantissa_bits), lowest + exponent - normal)
    return -size if sign else size


def _spacing_of(value, fmt):
    lowest = 2 - 2 ** (fmt[0] - 1)
    exponent = lowest if value == 0 else max(math.frexp(value)[1] - 1, lowest)
    return 2.0 ** (exponent - fmt[1])


def spacing(values, fmt):
    values = np.asarray(values)
    flat = [_spacing_of(float(value), fmt) for value in values.flat]
    return np.reshape(flat, values.shape)


def _rounded(value, fmt):
    if value == 0 or not math.isfinite(value):
        return value
    step = Fraction(_spacing_of(value, fmt))
    size = float(round(Fraction(abs(value)) / step) * step)
    ceiling = 2.0**2 ** (fmt[0] - 1)
    return math.copysign(size if size < ceiling else math.inf, value)


def round_to(values, fmt):
    values = np.asarray(values, dtype=float)
    return np.reshape([_rounded(float(value), fmt) for value in values.flat], values.shape)


def dot(a, b, fmt, accumulator):
    total = 0.0
    for x, y in zip(a, b, strict=True):
        product = _rounded(_rounded(float(x), fmt) * _rounded(float(y), fmt), accumulator)
        total = _rounded(total + product, accumulator)
    return _rounded(total, fmt)


def training_bytes(parameters, activations, recipe, optimizer):
    if recipe not in ("fp32", "fp16", "mixed", "autocast"):
        raise ValueError(recipe)
    state = ("sgd", "momentum", "adam").index(optimizer) * parameters  # a ValueError of its own
    width = 4 if recipe == "fp32" else 2
    precise = 2 if recipe == "fp16" else 4
    memory = {"weights": parameters * width, "state": state * precise}
    memory["master"] = 4 * parameters if recipe in ("mixed", "autocast") else 0
    memory["gradients"] = parameters * (precise if recipe == "autocast" else width)
    memory["activations"] = activations * width
    memory["total"] = sum(memory.values())
    return memory
