"""Other right solutions: one number at a time, and Python's integers."""

import numpy as np


def affine_parameters(low, high, bits=8, symmetric=False):
    scales, zeros = [], []
    for a, b in zip(np.ravel(low).tolist(), np.ravel(high).tolist(), strict=True):
        a, b = min(a, 0), max(b, 0)
        if symmetric:
            scale = max(abs(a), abs(b)) / (2 ** (bits - 1) - 1)
            zero = 0
            scales.append(scale if scale > 0 else 1)
        else:
            scale = (b - a) / (2**bits - 1)
            if scale == 0:
                scale = 1
            scales.append(scale)
            zero = round(-(2 ** (bits - 1)) - a / scale)
        zeros.append(zero)
    shape = np.shape(low)
    scale = np.array(scales, dtype=float).reshape(shape)
    return scale, np.array(zeros, dtype=np.int32).reshape(shape)


def quantize(values, scale, zero_point, lowest, highest, axis=None):
    result = np.empty(values.shape, dtype=np.int8)
    for place, value in np.ndenumerate(values):
        s = scale if axis is None else scale[place[axis]]
        z = zero_point if axis is None else zero_point[place[axis]]
        code = np.rint(value / s) + z
        result[place] = lowest if code < lowest else highest if code > highest else int(code)
    return result


def calibrated_range(batches, share=1.0):
    numbers = []
    for batch in batches:
        numbers.extend(batch.flatten().tolist())
    low = np.percentile(numbers, 50 * (1 - share))
    high = np.percentile(numbers, 50 * (1 + share))
    return (low if low < 0 else 0.0), (high if high > 0 else 0.0)


def integer_matmul(left, right, left_zero, right_zero):
    sums = np.zeros((left.shape[0], right.shape[1]), dtype=np.int32)
    for n in range(left.shape[0]):
        for m in range(right.shape[1]):
            sums[n, m] = sum(
                (int(a) - int(left_zero)) * (int(b) - int(right_zero[m]))
                for a, b in zip(left[n], right[:, m], strict=True)
            )
    return sums


def requantize(sums, multiplier, zero_point, lowest, highest):
    columns = []
    for column, factor in zip(sums.T.tolist(), multiplier.tolist(), strict=True):
        shift = 30
        while factor * 2**shift < 2**30:
            shift += 1
        mantissa = round(factor * 2**shift)
        codes = [(value * mantissa + 2 ** (shift - 1)) // 2**shift for value in column]
        columns.append([min(max(code + zero_point, lowest), highest) for code in codes])
    return np.array(columns, dtype=np.int8).T


def magnitude_masks(weights, sparsity):
    entries = []
    for number, array in enumerate(weights):
        if array.ndim >= 2:
            for place, value in np.ndenumerate(array):
                entries.append((abs(value), number, place))
    masks = [np.full(array.shape, True) for array in weights]
    entries.sort(key=lambda entry: entry[0])
    for _, number, place in entries[: round(sparsity * len(entries))]:
        masks[number][place] = False
    return masks
