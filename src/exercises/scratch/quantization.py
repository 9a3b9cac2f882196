"""Quantization in NumPy: scales and codes, ranges, products of integers, weights that are zero.

Idea:   a number is a scale times a small integer; products are summed in integers, and only the
        result is rounded again.
Papers: Jacob et al. (2018), sections 2.1 and 2.2; Han et al. (2015), section 3.
Check:  pytest tests/test_quantization.py -k scratch
"""

import numpy as np


def dequantize(codes, scale, zero_point):
    """The numbers that codes stand for; shapes broadcast."""
    return scale * (codes.astype(np.int32) - zero_point)


def affine_parameters(low, high, bits=8, symmetric=False):
    """The scale and the zero point with which codes cover a range of numbers.

    A code stands for the number scale * (code - zero_point). The range from
    low to high is first widened as far as needed to contain 0.

    Asymmetric codes go from -2**(bits - 1) to 2**(bits - 1) - 1. The scale is
    the width of the range over the number of steps from the first code to the
    last one. The zero point is the code of 0: the first code minus low /
    scale, rounded half to even.

    Symmetric codes go from -(2**(bits - 1) - 1) to 2**(bits - 1) - 1, one code
    fewer. The zero point is 0, and the last code stands for the larger of -low
    and high.

    Where low and high are both 0, the scale is 1.

    Args:
        low, high: floats, or float64 arrays of one shape, left unchanged.
        bits: int from 2 to 8.
        symmetric: bool.

    Returns:
        Two arrays of the shape of low: scale (float64) and zero point (int32).
        Of shape () they may be numbers of NumPy.

    Source: Jacob et al. (2018), section 2.1.
    """
    raise NotImplementedError  # TODO


def quantize(values, scale, zero_point, lowest, highest, axis=None):
    """The codes of numbers: round half to even, add the zero point, then clamp.

    Args:
        values: float array of any shape, left unchanged; infinite numbers get
            the lowest or the highest code.
        scale, zero_point: numbers. With an axis, (C,) arrays: one pair for
            each index of that axis of values.
        lowest, highest: the codes that are allowed, within -128 and 127.
        axis: None, or the axis of the channels; may be negative.

    Returns:
        int8 array of the shape of values.

    Source: Jacob et al. (2018), section 2.1.
    """
    raise NotImplementedError  # TODO


def calibrated_range(batches, share=1.0):
    """The range of the middle share of all numbers that were seen.

    Of all numbers of all batches together, (1 - share) / 2 lie below low, and
    as many above high: two quantiles, interpolated linearly between
    neighbors. With a share of 1 they are the smallest and the largest number.
    Afterwards the range is widened as far as needed to contain 0.

    Args:
        batches: list of float arrays, which may have different shapes.
        share: float above 0, at most 1.

    Returns:
        Two floats, low and high.
    """
    raise NotImplementedError  # TODO


def integer_matmul(left, right, left_zero, right_zero):
    """The product of two matrices of codes, summed in 32-bit integers.

    Entry (n, m) is the sum over k of
    (left[n, k] - left_zero) * (right[k, m] - right_zero[m]).

    Args:
        left: (N, K) int8 array, left unchanged.
        right: (K, M) int8 array, left unchanged.
        left_zero: int from -128 to 127, also as an int8.
        right_zero: (M,) integer array, also of int8.

    Returns:
        (N, M) int32 array.

    Source: Jacob et al. (2018), sections 2.2 and 2.3.
    """
    raise NotImplementedError  # TODO


def requantize(sums, multiplier, zero_point, lowest, highest):
    """Codes from the sums of an integer product, by integers alone.

    A code is multiplier * sum, rounded, plus the zero point, clamped. The
    multiplier is first written as mantissa / 2**shift, with the shift for
    which multiplier * 2**shift is at least 2**30 and less than 2**31, and with
    that product rounded half to even as the mantissa (2**31 at most). From
    there on everything is an integer:
    (sum * mantissa + 2**(shift - 1)) // 2**shift, which rounds halves up. The
    product needs 64 bits.

    Args:
        sums: (N, M) int32 array, left unchanged.
        multiplier: (M,) float array, each from 2**-20 to less than 1.
        zero_point: int.
        lowest, highest: the codes that are allowed, within -128 and 127.

    Returns:
        (N, M) int8 array.

    Source: Jacob et al. (2018), section 2.2, with one rounding.
    """
    raise NotImplementedError  # TODO


def magnitude_masks(weights, sparsity):
    """Which weights of a network stay if the smallest are pruned, with one threshold for all.

    Arrays of fewer than two axes, such as biases, are neither pruned nor
    counted. Of all other weights together, round(sparsity * count) are pruned:
    those with the smallest absolute values. Of equal ones the first is pruned
    first, in the order of the list and of the rows of an array.

    Args:
        weights: list of arrays, left unchanged.
        sparsity: float from 0 to 1.

    Returns:
        List of as many bool arrays of the same shapes, False where a weight is
        pruned.

    Source: Han et al. (2015), section 3, with one threshold for all layers.
    """
    raise NotImplementedError  # TODO
