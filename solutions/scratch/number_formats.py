"""What a 16-bit number can hold, and what training does to it: NumPy alone.

A format is a pair (exponent bits, mantissa bits), and a sign bit comes on top.
Values are in float64, which holds every number of these formats exactly.
An array that a function is given stays as it is.
Papers: Goldberg (1991), Micikevicius et al. (2018), section 3.
Check your work with: pytest tests/test_number_formats.py -k scratch
"""

import math

import numpy as np

FP32, TF32, BF16, FP16, E5M2 = (8, 23), (8, 10), (8, 7), (5, 10), (5, 2)


def limits(fmt):
    """Describe a format by the ends of its number line.

    With E exponent and M mantissa bits, normal numbers are 1.f * 2**e with
    M binary digits f. All E-bit patterns are exponents e, offset by the bias
    2**(E-1) - 1, but two: the lowest is for zero and the subnormal numbers
    0.f * 2**e with the smallest e, the highest for infinity and NaN.

    Args:
        fmt: (exponent bits, mantissa bits).

    Returns:
        Dictionary of floats: "max", the largest finite number;
        "min_normal" and "min_subnormal", the smallest positive ones;
        "epsilon", from 1 to the next larger number.

    Source: IEEE 754; Goldberg (1991), section 2.
    """
    # BEGIN SOLUTION
    exponent_bits, mantissa_bits = fmt
    bias = 2 ** (exponent_bits - 1) - 1
    epsilon, min_normal = 2.0**-mantissa_bits, 2.0 ** (1 - bias)
    return {
        "max": (2 - epsilon) * 2.0**bias,
        "min_normal": min_normal,
        "min_subnormal": min_normal * epsilon,
        "epsilon": epsilon,
    }
    # END SOLUTION


def decode(pattern, fmt):
    """Read a bit pattern: from the left sign, exponent, mantissa.

    Args:
        pattern: int from 0 to 2**(1 + E + M) - 1.
        fmt: (exponent bits E, mantissa bits M).

    Returns:
        The number, a float; infinity, NaN and -0.0 included. With the highest
        exponent a mantissa of 0 is infinity, and any other NaN.
    """
    # BEGIN SOLUTION
    exponent_bits, mantissa_bits = fmt
    mantissa = (pattern % 2**mantissa_bits) / 2**mantissa_bits
    exponent = (pattern >> mantissa_bits) % 2**exponent_bits
    sign = -1.0 if pattern >> (mantissa_bits + exponent_bits) else 1.0
    if exponent == 2**exponent_bits - 1:
        return math.nan if mantissa else sign * math.inf
    smallest = sign * 2.0 ** (2 - 2 ** (exponent_bits - 1))  # the normal number
    if exponent == 0:
        return mantissa * smallest
    return (1 + mantissa) * 2.0 ** (exponent - 1) * smallest
    # END SOLUTION


def spacing(values, fmt):
    """Tell how far apart the numbers of a format lie around given values.

    For 2**e <= |x| < 2**(e+1) that is 2**(e - M); below the smallest normal
    number it stays as it is there. The largest exponent is ignored: beyond
    it, the spacing goes on to grow.

    Args:
        values: finite array of any shape, of float64 or float32, not only
            numbers of the format.
        fmt: (exponent bits, mantissa bits M).

    Returns:
        Array of positive float64, each exactly a power of two.
    """
    # BEGIN SOLUTION
    sizes = np.abs(values, dtype=np.float64)
    sizes = np.maximum(sizes, limits(fmt)["min_normal"])
    exponents = sizes.view(np.int64) >> 52  # float64's own, with its bias
    return (exponents - fmt[1] << 52).view(np.float64)
    # END SOLUTION


def round_to(values, fmt):
    """Round to the nearest number of a format, as hardware does.

    Of two that are equally near, the one whose last bit is 0. Values that
    round beyond the largest number, exponents unlimited, become infinite.
    Infinities, NaN and the sign of zero stay.

    Args:
        values: float array of any shape, or a number.
        fmt: (exponent bits, mantissa bits), neither above that of float32.

    Returns:
        float64 array of the same shape.

    Source: IEEE 754, roundTiesToEven.
    """
    # BEGIN SOLUTION
    values = np.asarray(values, dtype=np.float64)
    step = spacing(values, fmt)  # a power of two, so / and * are exact
    rounded = np.rint(values / step) * step
    beyond = np.abs(rounded) > limits(fmt)["max"]
    return np.where(beyond, np.copysign(np.inf, values), rounded)
    # END SOLUTION


def stochastic_round(values, fmt, uniform):
    """Round up or down by chance, so that the mean over many draws is right.

    A value between two neighbors of the format, a part p of the way up from
    the lower to the higher, becomes the higher one if its draw is less than
    p, else the lower. A number of the format (p = 0) stays.

    Args:
        values: finite float64 array, of magnitudes up to the largest number.
        fmt: (exponent bits, mantissa bits).
        uniform: array of the same shape, draws from [0, 1).

    Returns:
        float64 array of the same shape.

    Source: Gupta et al. (2015), section 3.
    """
    # BEGIN SOLUTION
    step = spacing(values, fmt)
    lower = np.floor(values / step)
    return (lower + (uniform < values / step - lower)) * step
    # END SOLUTION


def range_report(gradients, fmt, scale=1.0):
    """Say how many gradients a format cannot hold after scaling.

    Args:
        gradients: finite float64 array of any shape.
        fmt: (exponent bits, mantissa bits).
        scale: multiplies the gradients before they are rounded.

    Returns:
        Dictionary of floats: "zero", "subnormal" (and not zero) and
        "infinite" say which share of the gradients becomes so after rounding
        to the nearest. Gradients that are zero as given count neither in the
        share nor in what it is a share of. All are 0 if there are no others.
    """
    # BEGIN SOLUTION
    gradients = np.asarray(gradients)
    gradients = gradients[gradients != 0]
    sizes = np.abs(round_to(scale * gradients, fmt))
    small = (sizes > 0) & (sizes < limits(fmt)["min_normal"])
    found = {"zero": sizes == 0, "subnormal": small}
    found["infinite"] = np.isinf(sizes)
    count = max(gradients.size, 1)
    return {name: float(where.sum() / count) for name, where in found.items()}
    # END SOLUTION


def lost_updates(weights, updates, fmt):
    """Say how many updates leave their weight exactly as it was.

    Weights and updates are rounded to the format, subtracted, and the
    difference is rounded.

    Args:
        weights, updates: finite float64 arrays of the same shape.
        fmt: (exponent bits, mantissa bits).

    Returns:
        The lost share of the updates that are not zero from the start, a
        float; 0 if there are none.
    """
    # BEGIN SOLUTION
    sought = np.asarray(updates) != 0
    kept = round_to(weights, fmt)
    lost = round_to(kept - round_to(updates, fmt), fmt) == kept
    return float((lost & sought).sum() / max(sought.sum(), 1))
    # END SOLUTION


def sgd(start, gradient_of, steps, rate, fmt, master=None):
    """Descend with weights of few bits, with or without a precise copy.

    The network sees weights and gives gradients in ``fmt``. The optimizer
    keeps its own copy of the weights in the format ``master``, and rounds
    rate * gradient, and then the new weights, to that format. Without
    ``master`` its format is ``fmt``, and there is no other copy.

    Args:
        start: float64 array, the exact initial weights.
        gradient_of: called with the network's weights; returns exact
            gradients, an array of the same shape, still to be rounded.
        steps: how many.
        rate: the learning rate, a number that is not rounded.
        fmt, master: (exponent bits, mantissa bits); master may be None.

    Returns:
        The weights of the network, in ``fmt``, after the last step.

    Source: Micikevicius et al. (2018), section 3.1, fig. 1.
    """
    # BEGIN SOLUTION
    precise = master or fmt
    kept = round_to(start, precise)
    for _ in range(steps):
        gradient = round_to(gradient_of(round_to(kept, fmt)), fmt)
        kept = round_to(kept - round_to(rate * gradient, precise), precise)
    return round_to(kept, fmt)
    # END SOLUTION


def dot(a, b, fmt, accumulator):
    """Multiply two vectors of few bits, and add up in a format of its own.

    Every product, and the sum after every addition from the first product
    to the last, is rounded to ``accumulator``; at the end the sum to ``fmt``.

    Args:
        a, b: (N,) float64 arrays, rounded to ``fmt`` before all else.
        fmt, accumulator: (exponent bits, mantissa bits).

    Returns:
        The dot product in ``fmt``, a float.

    Source: Micikevicius et al. (2018), section 3.3.
    """
    # BEGIN SOLUTION
    total = 0.0
    for product in round_to(a, fmt) * round_to(b, fmt):
        total = round_to(total + round_to(product, accumulator), accumulator)
    return float(round_to(total, fmt))
    # END SOLUTION


def training_bytes(parameters, activations, recipe, optimizer):
    """Count the bytes that a training step keeps in memory.

    Bytes per number: the weights that the layers multiply with, a master copy
    of them, gradients, optimizer state, the activations kept for backward:

        "fp32"      4, no copy, 4, 4, 4
        "fp16"      2, no copy, 2, 2, 2
        "mixed"     2, 4, 2, 4, 2   (Micikevicius et al.)
        "autocast"  2, 4, 4, 4, 2   (the 16-bit weights are a passing copy)

    Args:
        parameters, activations: how many of them there are.
        recipe: one of the four names.
        optimizer: "sgd", "momentum" (one number of state per parameter) or
            "adam" (two).

    Returns:
        Dictionary of ints with the keys "weights", "master", "gradients",
        "state", "activations" and "total".

    Raises:
        ValueError: there is no such recipe or optimizer.
    """
    # BEGIN SOLUTION
    widths = {"fp32": (4, 0, 4, 4, 4), "fp16": (2, 0, 2, 2, 2)}
    widths |= {"mixed": (2, 4, 2, 4, 2), "autocast": (2, 4, 4, 4, 2)}
    slots = {"sgd": 0, "momentum": 1, "adam": 2}
    if recipe not in widths or optimizer not in slots:
        raise ValueError(f"{recipe} with {optimizer} is unknown.")
    state = slots[optimizer] * parameters
    counts = [parameters, parameters, parameters, state, activations]
    parts = np.multiply(widths[recipe], counts).tolist()
    names = ["weights", "master", "gradients", "state", "activations", "total"]
    return dict(zip(names, [*parts, sum(parts)], strict=True))
    # END SOLUTION
