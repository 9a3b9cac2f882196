"""Oracles of the chapter on quantization: slow loops, one number at a time."""

from fractions import Fraction

import numpy as np


def parameters(low, high, bits=8, symmetric=False):
    """Scale and zero point of each range; Python's round goes to the even number."""
    found = []
    for first, last in zip(np.ravel(low).tolist(), np.ravel(high).tolist(), strict=True):
        first, last = min(first, 0.0), max(last, 0.0)
        if symmetric:
            scale = max(-first, last) / (2 ** (bits - 1) - 1) or 1.0
            found.append((scale, 0))
        else:
            scale = (last - first) / (2**bits - 1) or 1.0
            found.append((scale, round(-(2 ** (bits - 1)) - first / scale)))
    shape = np.shape(low)
    return [np.reshape([one[place] for one in found], shape) for place in (0, 1)]


def code(value, scale, zero_point):
    """The code of a number before it is clamped."""
    return value if np.isinf(value) else round(float(value) / float(scale)) + int(zero_point)


def codes(values, scale, zero_point, lowest, highest, axis=None):
    """Number by number, with the scale of its own channel."""
    found = np.zeros(np.shape(values), dtype=np.int8)
    for at in np.ndindex(*np.shape(values)):
        pair = (scale, zero_point) if axis is None else (scale[at[axis]], zero_point[at[axis]])
        found[at] = int(min(max(code(values[at], *pair), lowest), highest))
    return found


def range_of(batches, share):
    """The numbers sorted, and the place between two neighbors where each quantile lies."""
    values, ends = sorted(float(v) for batch in batches for v in batch.ravel()), []
    for place in ((1 - share) / 2, (1 + share) / 2):
        place = place * (len(values) - 1)
        before = min(int(place), len(values) - 1)
        after = min(before + 1, len(values) - 1)
        ends.append(values[before] + (place - before) * (values[after] - values[before]))
    return [min(ends[0], 0.0), max(ends[1], 0.0)]


def product(left, right, left_zero, right_zero):
    """With Python's integers, which have no end."""
    left, right, zeros = left.tolist(), right.T.tolist(), np.ravel(right_zero).tolist()
    return np.array([
        [sum((a - int(left_zero)) * (b - zero) for a, b in zip(row, column, strict=True))
         for column, zero in zip(right, zeros, strict=True)] for row in left
    ], dtype=np.int32)  # fmt: skip


def requantized(sums, multiplier, zero_point, lowest, highest):
    """With fractions: the mantissa, the product, half added, the floor of it."""
    found = np.zeros(sums.shape, dtype=np.int8)
    for n, m in np.ndindex(*sums.shape):
        shift = 0
        while multiplier[m] * 2**shift < 2**30:
            shift += 1
        mantissa = round(Fraction(float(multiplier[m])) * 2**shift)
        exact = Fraction(int(sums[n, m]) * mantissa, 2**shift) + Fraction(1, 2)
        found[n, m] = min(max(exact.__floor__() + zero_point, lowest), highest)
    return found


def masks(weights, sparsity):
    """All weights of matrices in one sorted list of (size, array, place)."""
    entries = [
        (abs(float(value)), number, place)
        for number, array in enumerate(weights)
        if array.ndim > 1
        for place, value in enumerate(array.ravel())
    ]
    found = [np.ones(array.size, dtype=bool) for array in weights]
    for _, number, place in sorted(entries)[: round(sparsity * len(entries))]:
        found[number][place] = False
    return [mask.reshape(array.shape) for mask, array in zip(found, weights, strict=True)]


def faked(values, scale, zero_point, lowest, highest):
    """What each number becomes, and whether its gradient passes; scales have the values' shape."""
    results, passes = np.zeros(values.shape), np.zeros(values.shape, dtype=bool)
    scale, zero_point = (np.broadcast_to(one, values.shape) for one in (scale, zero_point))
    for at in np.ndindex(*values.shape):
        here = code(values[at], scale[at], zero_point[at])
        passes[at] = lowest <= here <= highest
        results[at] = scale[at] * (min(max(here, lowest), highest) - zero_point[at])
    return results, passes


def layer(weight, bias, batches, upstream, bits, per_channel, momentum):
    """Training batches one after the other, then the first one again for evaluation.

    Returns:
        Outputs of all calls, the range after each, and the gradients at inputs, weight and bias of
        the last training call.
    """
    low = high = 0.0
    outputs, ranges, last = [], [], 2 ** (bits - 1) - 1
    rows = weight if per_channel else weight.reshape(1, -1)
    scale, _ = parameters(rows.min(1), rows.max(1), bits, True)
    kernel, open_weight = faked(weight, scale[:, None], 0, -last, last)
    for number, inputs in enumerate([*batches, batches[0]]):
        if number < len(batches):
            low, high = (old + momentum * (new - old) for old, new in
                         ((low, inputs.min()), (high, inputs.max())))  # fmt: skip
        numbers, open_input = faked(inputs, *parameters(low, high, bits), -last - 1, last)
        outputs.append(numbers @ kernel.T + bias)
        ranges.append([low, high])
        if number == len(batches) - 1:
            flat = numbers.reshape(-1, weight.shape[1])
            ups = upstream.reshape(-1, len(weight))
            slopes = [upstream @ kernel * open_input, ups.T @ flat * open_weight, ups.sum(0)]
    return outputs, ranges, slopes


def descent(weight, bias, masks, images, labels, rate, momentum):
    """Softmax regression with momentum, in plain NumPy; masks of weight and bias in each step."""
    weight, bias = weight.copy(), bias.copy()
    speeds, losses, found = [0.0, 0.0], [], []
    for pair in masks:
        weight, bias = (one * mask for one, mask in zip((weight, bias), pair, strict=True))
        logits = images @ weight.T + bias
        logs = logits - np.logaddexp.reduce(logits, axis=1)[:, None]
        losses.append(-logs[np.arange(len(labels)), labels].mean())
        slope = (np.exp(logs) - np.eye(len(bias))[labels]) / len(labels)
        slopes = slope.T @ images, slope.sum(axis=0)
        speeds = [momentum * v + g for v, g in zip(speeds, slopes, strict=True)]
        weight = (weight - rate * speeds[0]) * pair[0]
        bias = (bias - rate * speeds[1]) * pair[1]
        found.append([weight, bias])
    return losses, found
