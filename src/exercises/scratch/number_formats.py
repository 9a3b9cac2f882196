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
    raise NotImplementedError  # TODO


def decode(pattern, fmt):
    """Read a bit pattern: from the left sign, exponent, mantissa.

    Args:
        pattern: int from 0 to 2**(1 + E + M) - 1.
        fmt: (exponent bits E, mantissa bits M).

    Returns:
        The number, a float; infinity, NaN and -0.0 included. With the highest
        exponent a mantissa of 0 is infinity, and any other NaN.
    """
    raise NotImplementedError  # TODO


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
    raise NotImplementedError  # TODO


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
    raise NotImplementedError  # TODO


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
    raise NotImplementedError  # TODO


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
    raise NotImplementedError  # TODO


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
    raise NotImplementedError  # TODO


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
    raise NotImplementedError  # TODO


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
    raise NotImplementedError  # TODO


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
    raise NotImplementedError  # TODO
