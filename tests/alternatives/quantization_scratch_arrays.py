"""Other right solutions: moved axes, four terms of a product, halves by a remainder, partitions."""

import numpy as np


def affine_parameters(low, high, bits=8, symmetric=False):
    low = np.where(np.less(low, 0), low, 0.0)
    high = np.where(np.greater(high, 0), high, 0.0)
    first, last = -(2 ** (bits - 1)), 2 ** (bits - 1) - 1
    width = 2 * np.max([-low, high], axis=0) if symmetric else np.add(high, -low)
    steps = 2 * last if symmetric else last - first
    scale = np.divide(width, steps, out=np.ones(np.shape(low)), where=width != 0)
    if symmetric:
        return scale, np.zeros(np.shape(low), np.int32)
    return scale, np.int32(np.rint(first - low / scale))


def quantize(values, scale, zero_point, lowest, highest, axis=None):
    rows = values if axis is None else np.moveaxis(values, axis, -1)
    limited = np.minimum(np.maximum(np.rint(rows / scale), lowest - zero_point),
                         highest - zero_point)  # fmt: skip
    codes = (limited + zero_point).astype("int8")
    return codes if axis is None else np.moveaxis(codes, -1, axis)


def calibrated_range(batches, share=1.0):
    values = np.sort(np.hstack([one.reshape(-1) for one in batches]))
    places = np.array([1 - share, 1 + share]) / 2 * (values.size - 1)
    low, high = np.interp(places, np.arange(values.size), values)
    return float(np.clip(low, None, 0)), float(np.clip(high, 0, None))


def integer_matmul(left, right, left_zero, right_zero):
    a, w = left.astype("int32"), right.astype("int32")
    z, zs = int(left_zero), np.asarray(right_zero).astype("int32")
    sums = np.einsum("nk,km->nm", a, w)
    sums = sums - z * w.sum(axis=0) - a.sum(axis=1)[:, None] * zs + left.shape[1] * z * zs
    return sums.astype("int32")


def requantize(sums, multiplier, zero_point, lowest, highest):
    shift = 30 - np.floor(np.log2(multiplier)).astype(np.int64)
    mantissa = np.rint(multiplier * 2.0**shift).astype(np.int64)
    product = sums.astype(np.int64) * mantissa
    whole, rest = np.divmod(product, 2**shift)
    whole = whole + (2 * rest >= 2**shift) + zero_point
    return np.minimum(np.maximum(whole, lowest), highest).astype(np.int8)


def magnitude_masks(weights, sparsity):
    large = [number for number, array in enumerate(weights) if array.ndim != 1]
    flat = np.abs(np.concatenate([weights[number].flatten() for number in large]))
    order = np.lexsort((np.arange(flat.size), flat))
    rank = np.empty(flat.size, dtype=int)
    rank[order] = np.arange(flat.size)
    kept = rank >= round(sparsity * flat.size)
    pieces = dict(zip(large, np.split(kept, np.cumsum([weights[n].size for n in large])[:-1]),
                      strict=True))  # fmt: skip
    return [pieces[n].reshape(a.shape) if n in pieces else a == a for n, a in enumerate(weights)]
