"""Another right solution: index arrays for layouts, sums over history for averages and momentum."""

import math

import numpy as np


def kernel_to_tf(weight):
    return np.einsum("oirc->rcio", weight)


def kernel_from_tf(kernel):
    return np.stack([kernel[..., o].transpose(2, 0, 1) for o in range(kernel.shape[-1])])


def places(maps_shape, inputs):
    if math.prod(maps_shape) != inputs:
        raise ValueError("The maps do not fill the inputs.")
    return np.arange(inputs).reshape(maps_shape).transpose(1, 2, 0).ravel()


def dense_to_tf(weight, maps_shape=None):
    order = slice(None) if maps_shape is None else places(maps_shape, weight.shape[1])
    return weight[:, order].T


def dense_from_tf(kernel, maps_shape=None):
    if maps_shape is None:
        return np.array(kernel.T)
    weight = np.empty((kernel.shape[1], kernel.shape[0]))
    weight[:, places(maps_shape, len(kernel))] = kernel.T
    return weight


def same_padding(size, kernel_size, stride=1):
    rest = size % stride or stride
    total = max(kernel_size - rest, 0)
    return [total // 2, (total + 1) // 2]


def tolerance(dtype, fan_ins, worst=False):
    unit = 2.0 ** -(np.finfo(dtype).nmant + 1)
    if worst and max(fan_ins) * unit >= 1:
        raise ValueError("No bound.")
    return 2 * sum(n * unit / (1 - n * unit) if worst else math.sqrt(n) * unit for n in fan_ins)


def moving_statistics(batches, momentum, convention):
    keep = {"pytorch": 1 - momentum, "tf": momentum}
    if convention not in keep:
        raise ValueError("Unknown convention.")
    keep = keep[convention]
    mean, variance = np.zeros(batches[0].shape[1]), np.ones(batches[0].shape[1])
    for maps in batches:
        values = maps.transpose(1, 0, 2, 3).reshape(maps.shape[1], -1)
        n = values.shape[1]
        scatter = (values**2).sum(axis=1) - n * values.mean(axis=1) ** 2
        mean += (1 - keep) * (values.mean(axis=1) - mean)
        variance += (1 - keep) * (scatter / (n - (convention == "pytorch")) - variance)
    return mean, variance


def momentum_steps(weight, gradients, rates, momentum, convention):
    if convention == "tf":  # the same as gradients that bring their rates along
        gradients = [rate * g for g, rate in zip(gradients, rates, strict=True)]
        rates = [1.0] * len(gradients)
    elif convention != "pytorch":
        raise ValueError("Unknown convention.")
    path = [weight]
    velocity = np.zeros_like(weight)
    for gradient, rate in zip(gradients, rates, strict=True):
        velocity = gradient + momentum * velocity
        path.append(path[-1] - rate * velocity)
    return path[1:]
