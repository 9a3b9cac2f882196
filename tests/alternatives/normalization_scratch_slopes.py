"""Another right solution: axis after axis, derivatives by complex steps, parts that are split."""

import numpy as np


def normalize(values, shared, layout, eps=1e-5):
    if values.ndim - len(layout) or set(shared).difference(layout):
        raise ValueError(f"{layout} has no {shared}")
    axes = [layout.index(letter) for letter in shared]
    centered = np.subtract(values, np.apply_over_axes(np.mean, values, axes))
    power = np.apply_over_axes(np.mean, centered * centered, axes)
    return centered / np.power(power + eps, 0.5)


def layer_norm_backward(upstream, values, gamma, eps=1e-5):
    def forward(rows, scale):
        """A number for each row; also for complex numbers."""
        centered = rows - rows.mean(-1, keepdims=True)
        root = np.sqrt((centered * centered).mean(-1, keepdims=True) + eps)
        return (upstream * (centered / root * scale)).sum(-1)

    step = 1e-30  # so small that its square vanishes: the imaginary part is the slope
    steps = step * 1j * np.eye(len(gamma))
    at_values = [forward(values + one, gamma).imag / step for one in steps]
    at_gamma = [forward(values, gamma + one).imag.sum() / step for one in steps]
    others = [axis for axis in range(upstream.ndim) if axis != upstream.ndim - 1]
    at_beta = upstream
    for axis in reversed(others):
        at_beta = np.add.reduce(at_beta, axis)
    return np.stack(at_values, axis=-1), np.array(at_gamma), at_beta


def group_norm(values, groups, gamma, beta, eps=1e-5):
    parts = []
    for part in np.split(values, groups or -1, axis=1):  # which refuses unequal parts
        axes = tuple(range(1, values.ndim))
        centered = part - part.mean(axis=axes, keepdims=True)
        parts.append(centered / np.sqrt(np.mean(centered**2, axis=axes, keepdims=True) + eps))
    normal = np.concatenate(parts, axis=1)
    shift = np.broadcast_to(np.expand_dims(beta, (*range(1, values.ndim - 1),)), values.shape[1:])
    return np.einsum("nc...,c->nc...", normal, gamma) + shift


def rms_norm(values, gamma, eps=1e-6):
    kind = np.promote_types(values.dtype, np.single)
    wide, scale = values.astype(kind), gamma.astype(kind)
    square = wide**2 @ np.full((wide.shape[-1], 1), 1 / wide.shape[-1], kind)  # (..., 1)
    return (scale * wide * (square + kind.type(eps)) ** kind.type(-0.5)).astype(values.dtype)
