"""Moving images about: NumPy in, NumPy out, nothing about frameworks."""

import numpy as np
from PIL import Image
from scipy import ndimage

from workbook.errors import WorkbookError


def shifted(images, dy, dx):
    """Move images, filling what becomes free with 0.

    Args:
        images: Array (..., H, W).
        dy: Pixels downwards (negative: upwards).
        dx: Pixels to the right (negative: to the left).

    Returns:
        np.ndarray: Array (..., H, W) of the same type; what leaves the frame is lost.
    """
    moved = np.zeros_like(images)
    source = (..., _kept(-dy, images.shape[-2]), _kept(-dx, images.shape[-1]))
    target = (..., _kept(dy, images.shape[-2]), _kept(dx, images.shape[-1]))
    moved[target] = images[source]
    return moved


def _kept(offset, size):
    """Indices 0..size-1 that are still in the frame after a move by `offset`, as a slice."""
    return slice(min(max(offset, 0), size), max(min(size + offset, size), 0))


def centered(images, size):
    """Put images into the middle of larger frames of zeros.

    Args:
        images: Array (N, C, H, W).
        size: Height and width of the new frame, in pixels.

    Returns:
        np.ndarray: Array (N, C, size, size).

    Raises:
        WorkbookError: The frame is smaller than the images.
    """
    height, width = images.shape[-2:]
    if size < max(height, width):
        raise WorkbookError(
            f"These images are {height} x {width} pixels and do not fit into {size} x {size}: "
            f"ask for a size of at least {max(height, width)}."
        )
    top, left = (size - height) // 2, (size - width) // 2
    margins = [(0, 0), (0, 0), (top, size - height - top), (left, size - width - left)]
    return np.pad(images, margins)  # (N, C, size, size)


def jittered(images, seed=0, degrees=20, scale=(0.75, 1.15), shift=0.18):
    """Turn, scale and move every image by its own random amount (bilinear, zero fill).

    The default makes a markedly harder data set; smaller amounts make an augmentation.

    Args:
        images: float array (N, C, H, W).
        seed: Integer, or a numpy Generator that is drawn from.
        degrees: Largest turn to either side.
        scale: Smallest and largest factor of size.
        shift: Largest move along each axis, as a fraction of the frame.

    Returns:
        np.ndarray: Array (N, C, H, W) of the same type.
    """
    rng = np.random.default_rng(seed)
    frame = np.array(images.shape[-2:])
    moved = np.empty_like(images)
    for image, target in zip(images, moved, strict=True):
        matrix, origin = random_affine(rng, degrees, scale, shift)
        offset = origin * frame + (frame - 1) / 2 @ (np.eye(2) - matrix.T)
        for plane, out in zip(image, target, strict=True):
            ndimage.affine_transform(plane, matrix, offset, output=out, order=1)
    return moved


def random_affine(rng, degrees, scale, shift=0.0, shear=0.0):
    """Draw the map from a new image's coordinates (y, x) to the old one's, origin in the middle.

    Args:
        rng: numpy Generator.
        degrees: Largest turn to either side.
        scale: Smallest and largest factor of size.
        shift: Largest move along each axis, in units of the frame.
        shear: Largest slant to either side, as horizontal over vertical.

    Returns:
        tuple: Matrix (2, 2) and origin (2,), for `old = matrix @ new + origin`.
    """
    angle = np.deg2rad(rng.uniform(-degrees, degrees))
    turn = np.array([[np.cos(angle), -np.sin(angle)], [np.sin(angle), np.cos(angle)]])
    slant = np.array([[1.0, 0.0], [rng.uniform(-shear, shear), 1.0]])
    return turn @ slant / rng.uniform(*scale), rng.uniform(-shift, shift, size=2)


def smooth_field(knots, size):
    """Enlarge a coarse grid of random numbers to a smooth field (bilinear).

    Args:
        knots: Array (K, K).
        size: Height and width of the field.

    Returns:
        np.ndarray: float32 array (size, size).
    """
    coarse = Image.fromarray(knots.astype(np.float32))
    return np.asarray(coarse.resize((size, size), Image.Resampling.BILINEAR))
