"""Oracles of the chapter on data pipelines: what an augmentation decided, and rounded shares."""

import numpy as np


def share_rounded(count, share):
    """floor(count * share + 1/2), for shares that are exact binary fractions."""
    return int(np.floor(count * share + 0.5))


def moved(image, flip, dy, dx):
    """An image (C, H, W), mirrored or not, then moved by (dy, dx), pixel by pixel."""
    image = image[:, :, ::-1] if flip else image
    out = np.zeros_like(image)
    _, height, width = image.shape
    for y in range(height):
        for x in range(width):
            if 0 <= y - dy < height and 0 <= x - dx < width:
                out[:, y, x] = image[:, y - dy, x - dx]
    return out


def decisions(image, results, max_shift):
    """The (flip, dy, dx) behind each result, None for what no decision explains."""
    shifts = range(-max_shift, max_shift + 1)
    known = {
        moved(image, flip, dy, dx).astype(np.float32).tobytes(): (flip, dy, dx)
        for flip in (0, 1)
        for dy in shifts
        for dx in shifts
    }
    assert len(known) == 2 * len(shifts) ** 2, "every decision must show in this image"
    return [known.get(np.asarray(one, dtype=np.float32).tobytes()) for one in results]


def picture(rng, channels=2, height=7, width=6):
    """An image whose pixels all differ, and none is zero; small integers, exact in float32."""
    size = channels * height * width
    return (1.0 + rng.permutation(size)).reshape(channels, height, width)
