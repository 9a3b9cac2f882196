"""Another right solution: views of windows, einsum, interpolation by np.interp."""

import numpy as np
from numpy.lib.stride_tricks import sliding_window_view


def cut_patches(images, size):
    if any(side % size for side in images.shape[2:]):
        raise ValueError("no whole patches")
    views = sliding_window_view(images, (size, size), axis=(2, 3))[:, :, ::size, ::size]
    return np.moveaxis(views, 1, 3).reshape(len(images), -1, images.shape[1] * size * size)


def embed_patches(images, kernel, bias, class_token, positions):
    size = kernel.shape[-1]
    views = sliding_window_view(images, (size, size), axis=(2, 3))[:, :, ::size, ::size]
    found = np.einsum("ncyxab,dcab->nyxd", views, kernel) + bias
    flat = found.reshape(len(images), -1, len(bias)) + positions[1:]
    return np.insert(flat, 0, class_token + positions[0], axis=1)


def resize_positions(positions, before, after):
    grid = positions[1:].reshape(*before, positions.shape[1])
    for axis in (0, 1):
        old = np.arange(before[axis], dtype=float)
        new = np.linspace(0, before[axis] - 1, after[axis])
        grid = np.apply_along_axis(lambda one, n=new, o=old: np.interp(n, o, one), axis, grid)
    return np.vstack([positions[:1], grid.reshape(-1, positions.shape[1])])


def transformer_costs(image_size, patch_size, num_layers, dim, mlp_dim, num_classes, channels=3):
    t = (image_size // patch_size) ** 2
    a = channels * patch_size**2
    weights = a * dim + num_layers * (4 * dim**2 + 2 * dim * mlp_dim) + dim * num_classes
    biases = dim + num_layers * (5 * dim + mlp_dim) + num_classes
    norms = (2 * num_layers + 1) * 2 * dim
    return dict(
        places=t + 1, parameters=weights + biases + norms + (t + 2) * dim, patches=t * a * dim,
        attention=2 * num_layers * (t + 1) * dim * (2 * dim + t + 1),
        mlp=2 * num_layers * (t + 1) * dim * mlp_dim, head=dim * num_classes,
    )  # fmt: skip
