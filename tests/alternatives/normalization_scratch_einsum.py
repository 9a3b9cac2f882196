"""Another right solution: axes moved together, moments, the chain rule step by step, einsum."""

import numpy as np


def normalize(values, shared, layout, eps=1e-5):
    if len(set(layout)) != values.ndim or any(layout.find(letter) < 0 for letter in shared):
        raise ValueError(f"no {shared} in {layout}")
    if not shared:
        return values * 0
    alone = [axis for axis, letter in enumerate(layout) if letter not in shared]
    together = [axis for axis in range(values.ndim) if axis not in alone]
    order = alone + together
    moved = values.transpose(order)
    flat = moved.reshape(*moved.shape[: len(alone)], -1)
    centered = flat - np.average(flat, axis=-1)[..., None]
    flat = centered * (np.square(centered).mean(-1)[..., None] + eps) ** -0.5
    return flat.reshape(moved.shape).transpose(np.argsort(order))


def layer_norm_backward(upstream, values, gamma, eps=1e-5):
    size = values.shape[-1]
    rows, above = values.reshape(-1, size), upstream.reshape(-1, size)
    centered = rows - rows.mean(1)[:, None]
    inverse = (np.einsum("nd,nd->n", centered, centered) / size + eps) ** -0.5
    normal = centered * inverse[:, None]
    at_normal = above * gamma
    at_inverse = np.einsum("nd,nd->n", at_normal, centered)
    at_variance = -0.5 * at_inverse * inverse**3
    at_centered = at_normal * inverse[:, None] + 2 / size * at_variance[:, None] * centered
    at_mean = -at_centered.sum(1)
    at_rows = at_centered + at_mean[:, None] / size
    at_gamma = np.einsum("nd,nd->d", above, normal)
    return at_rows.reshape(values.shape), at_gamma, np.einsum("nd->d", above)


def group_norm(values, groups, gamma, beta, eps=1e-5):
    shape = values.shape
    if groups not in [n for n in range(1, shape[1] + 1) if shape[1] % n == 0]:
        raise ValueError("the groups are unequal")
    parts = values.reshape(shape[0] * groups, -1)
    deviation = np.sqrt(parts.std(1) ** 2 + eps)
    parts = ((parts.T - parts.mean(1)) / deviation).T
    last = np.moveaxis(parts.reshape(shape), 1, -1)  # channels last, as gamma and beta lie
    return np.moveaxis(last * gamma + beta, -1, 1)


def rms_norm(values, gamma, eps=1e-6):
    wide = values.astype("float32") if values.dtype.itemsize == 2 else values
    norm = np.linalg.norm(wide, axis=-1, keepdims=True)
    root = np.hypot(norm / np.sqrt(wide.shape[-1]), np.sqrt(eps))
    return np.multiply(gamma.astype(wide.dtype), wide / root).astype(values.dtype)
