"""Other right solutions: halves by a remainder, order statistics, bits of a float, a threshold."""

import numpy as np


def affine_parameters(low, high, bits=8, symmetric=False):
    ends = np.stack([low, high, np.zeros(np.shape(low))])  # of shape () come numbers of NumPy
    last = 2 ** (bits - 1) - 1
    if symmetric:
        top = np.abs(ends).max(axis=0)
        return top / last + (top == 0), np.abs(0 * top).astype(np.int32)
    width = np.ptp(ends, axis=0)
    scale = width / (2 * last + 1) + (width == 0)
    return scale, np.rint(-1 - last - ends.min(axis=0) / scale).astype(np.int32)


def quantize(values, scale, zero_point, lowest, highest, axis=None):
    if axis is not None:
        others = [n for n in range(values.ndim) if n not in (axis, axis + values.ndim)]
        scale, zero_point = np.expand_dims(scale, others), np.expand_dims(zero_point, others)
    with np.errstate(invalid="ignore"):  # infinite numbers have no remainder
        codes = values / scale
        below = np.floor(codes)
        rest, odd = codes - below, np.mod(below, 2) == 1
    codes = below + np.where(odd, rest >= 0.5, rest > 0.5) + zero_point
    codes = np.where(codes > highest, highest, codes)
    return np.where(codes < lowest, lowest, codes).astype(np.int8)


def calibrated_range(batches, share=1.0):
    values = np.array([number for batch in batches for number in batch.flat])
    found = []
    for place in ((1 - share) / 2, (1 + share) / 2):
        whole, rest = divmod(place * (len(values) - 1), 1)
        pair = [int(whole), min(int(whole) + 1, len(values) - 1)]
        first, second = np.partition(values, pair)[pair].tolist()
        found.append((1 - rest) * first + rest * second)
    return min(found[0], 0.0), max(0.0, found[1])


def integer_matmul(left, right, left_zero, right_zero):
    sums = np.zeros((len(left), right.shape[1]), np.int32)
    shift = np.subtract(0, right_zero, dtype=np.int32)
    for column, row in zip(left.T, right, strict=True):
        sums += np.outer(np.subtract(column, left_zero, dtype=np.int32), shift + row)
    return sums


def requantize(sums, multiplier, zero_point, lowest, highest):
    bits = multiplier.astype(np.float64).view(np.int64)
    digits = (bits & (2**52 - 1)) | 2**52  # multiplier == digits * 2.0**power
    power = (bits >> 52) - 1023 - 52
    mantissa, rest = np.divmod(digits, 2**22)  # 31 of 53 digits are left
    mantissa += (rest > 2**21) | ((rest == 2**21) & (mantissa % 2 == 1))
    whole = 2 ** (-power - 22)
    codes = np.floor_divide(sums * mantissa + whole // 2, whole) + zero_point
    return codes.clip(lowest, highest).astype("int8")


def magnitude_masks(weights, sparsity):
    sizes = [np.abs(one) if one.ndim >= 2 else np.full(one.shape, np.inf) for one in weights]
    flat = np.concatenate([one.ravel() for one in sizes])
    number = round(sparsity * np.isfinite(flat).sum())
    keep = np.ones(flat.shape, dtype=bool)
    if number:
        threshold = np.partition(flat, number - 1)[number - 1]
        smaller = flat < threshold
        equal = np.flatnonzero(flat == threshold)[: number - smaller.sum()]
        keep[smaller] = False
        np.put(keep, equal, False)
    ends = np.cumsum([one.size for one in weights])
    return [part.reshape(one.shape)
            for part, one in zip(np.split(keep, ends[:-1]), weights, strict=True)]  # fmt: skip
