"""Another right solution: entry by entry, paddings found by trying, histories as lists."""

from fractions import Fraction

import numpy as np


def kernel_to_tf(weight):
    outputs, inputs, rows, columns = weight.shape
    kernel = np.zeros((rows, columns, inputs, outputs))
    for o in range(outputs):
        for i in range(inputs):
            kernel[:, :, i, o] = weight[o, i]
    return kernel


def kernel_from_tf(kernel):
    return np.moveaxis(np.moveaxis(kernel, 3, 0), 3, 1)


def dense_to_tf(weight, maps_shape=None):
    if maps_shape is None:
        return np.swapaxes(weight, 0, 1)
    channels, height, width = maps_shape
    if channels * height * width != weight.shape[1]:
        raise ValueError(f"{maps_shape} does not fill {weight.shape[1]} inputs.")
    rows = []
    for h in range(height):
        for w in range(width):
            rows += [weight[:, (c * height + h) * width + w] for c in range(channels)]
    return np.array(rows)


def dense_from_tf(kernel, maps_shape=None):
    if maps_shape is None:
        return np.einsum("io->oi", kernel)
    channels, height, width = maps_shape
    if channels * height * width != len(kernel):
        raise ValueError(f"{maps_shape} does not fill {len(kernel)} inputs.")
    places = np.einsum("hwco->ochw", kernel.reshape(height, width, channels, -1))
    return places.reshape(kernel.shape[1], -1)


def same_padding(size, kernel_size, stride=1):
    positions, before, after = (size + stride - 1) // stride, 0, 0
    while (before + size + after - kernel_size) // stride + 1 < positions:
        before, after = (before, after + 1) if before == after else (before + 1, after)
    return before, after


def tolerance(dtype, fan_ins, worst=False):
    unit = Fraction(float(np.finfo(dtype).eps)) / 2
    if not worst:
        return 2 * float(unit) * sum(n**0.5 for n in fan_ins)
    total = Fraction(0)
    for n in fan_ins:
        if n * unit >= 1:
            raise ValueError("There is no bound.")
        total += n * unit / (1 - n * unit)
    return float(2 * total)


def moving_statistics(batches, momentum, convention):
    if convention not in {"pytorch", "tf"}:
        raise ValueError(convention)
    pytorch = convention == "pytorch"
    old, new = (1 - momentum, momentum) if pytorch else (momentum, 1 - momentum)
    pairs = [[0.0, 1.0] for _ in range(batches[0].shape[1])]
    for maps in batches:
        for channel, pair in enumerate(pairs):
            values = maps[:, channel].ravel()
            mean = values.sum() / values.size
            variance = ((values - mean) ** 2).sum() / (values.size - int(pytorch))
            pair[:] = old * pair[0] + new * mean, old * pair[1] + new * variance
    return np.array(pairs).T


def momentum_steps(weight, gradients, rates, momentum, convention):
    if convention == "pytorch":
        steps = [(1, rate) for rate in rates]
    elif convention == "tf":
        steps = [(rate, 1) for rate in rates]
    else:
        raise ValueError(f"unknown: {convention}")
    weights, velocity, weight = [], np.zeros_like(weight), weight.copy()
    for gradient, (inside, outside) in zip(gradients, steps, strict=True):
        velocity *= momentum
        velocity += inside * gradient
        weight -= outside * velocity
        weights.append(weight.copy())
    return weights
