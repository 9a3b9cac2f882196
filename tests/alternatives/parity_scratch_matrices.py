"""Another right solution: reversed axes, the last window of a range, momentum as one matrix."""

import math

import numpy as np


def kernel_to_tf(weight):
    return weight.T.swapaxes(0, 1)  # all axes reversed, then columns and rows


def kernel_from_tf(kernel):
    return kernel.T.swapaxes(2, 3)


def dense_from_tf(kernel, maps_shape=None):
    inputs, _ = kernel.shape
    if maps_shape is None:
        return kernel.transpose()
    channels, height, width = maps_shape
    if channels * height * width != inputs:
        raise ValueError(f"A dense layer with {inputs} inputs cannot follow maps {maps_shape}.")
    c, h, w = np.unravel_index(np.arange(inputs), (channels, height, width))
    return kernel[(h * width + w) * channels + c].T


def same_padding(size, kernel_size, stride=1):
    reach = range(0, size, stride)[-1] + kernel_size  # behind the last window
    total = max(reach - size, 0)
    return total >> 1, (total + 1) >> 1


def tolerance(dtype, fan_ins, worst=False):
    inverse = 2 / float(np.finfo(dtype).eps)  # 1 / u, a power of two
    if not worst:
        return 2 * math.fsum(math.sqrt(n) / inverse for n in fan_ins)
    if any(n >= inverse for n in fan_ins):
        raise ValueError(f"A sum of {max(fan_ins)} products has no bound in {dtype}.")
    return 2 * math.fsum(n / (inverse - n) for n in fan_ins)


def momentum_steps(weight, gradients, rates, momentum, convention):
    if convention != "pytorch" and convention != "tf":
        raise ValueError(f"The convention {convention} is unknown.")
    steps = np.arange(len(rates))
    past = steps[:, None] - steps  # how long ago a gradient came
    decay = np.where(past >= 0, float(momentum) ** np.maximum(past, 0), 0.0)
    rates = np.diag(np.asarray(rates, dtype=float))
    share = np.tri(len(steps)) @ (rates @ decay if convention == "pytorch" else decay @ rates)
    history = np.reshape(gradients, (len(steps), *np.shape(weight)))
    return list(weight - np.tensordot(share, history, axes=1))
