"""Which values of a small batch share a mean: five normalizations, batches of one to six images."""

import numpy as np

from workbook.movable.figure import Movable, svg
from workbook.movable.shapes import WIDTH, box, text

LARGEST, CHANNELS, PLACES = 6, 4, 4  # the maps have 2x2 places
SIDE, LEFT, BLOCK, ROW = 24, 52, 58, 58  # pixels: a cell, in front of a row, a map, an image
NAMES = {
    "batch": "batch: N, H, W",
    "layer": "layer: C, H, W",
    "places": "layer, at each place: C",
    "instance": "instance: H, W",
    "group": "group: some C, H, W",
}
EPSILON = 1e-5


def recorded():
    """Six images of four maps of 2x2 whole numbers, each map with a mean of its own.

    Returns:
        list: (6, 4, 4), the places of a map in a row.
    """
    rng = np.random.default_rng(4)
    middles = np.array([-3, 0, 2, 5])[:, None]
    return np.rint(rng.normal(middles, 2, size=(LARGEST, CHANNELS, PLACES))).astype(int).tolist()


def sharing(kind, images, groups, image, channel):
    """The values that share a mean with the first one of a map.

    Args:
        kind: A key of `NAMES`.
        images: How many images are in the batch.
        groups: How many groups of channels, for "group".
        image, channel: Of the map, from 0 on.

    Returns:
        np.ndarray: (images, 4, 4) of truth values.
    """
    n, c, p = np.indices((images, CHANNELS, PLACES))
    each = CHANNELS // groups
    return {
        "batch": c == channel,
        "layer": n == image,
        "places": (n == image) & (p == 0),
        "instance": (n == image) & (c == channel),
        "group": (n == image) & (c // each == channel // each),
    }[kind]


def summary(values, shared, image, channel):
    """How many values share the mean, their mean and variance, and what becomes of the value."""
    some = np.array(values)[: len(shared)][shared]
    mean, variance = float(some.mean()), float(some.var())
    value = values[image][channel][0]
    return {"sharing": int(some.size), "mean": mean, "variance": variance, "value": value,
            "normalized": float((value - mean) / np.sqrt(variance + EPSILON))}  # fmt: skip


def shared_means(kind="batch", images=3, groups=2, image=2, channel=3):
    """A batch of images; what shares a mean with one value is marked.

    Args:
        kind, images, groups: As for `sharing`.
        image, channel: Of the value, from 1 on; the last image where there are fewer.

    Returns:
        Movable: The reader changes all five.
    """
    values, at = recorded(), (min(image, images) - 1, channel - 1)
    shared = sharing(kind, images, groups, *at)
    found = summary(values, shared, *at)
    alt = (f"{images} images of {CHANNELS} maps with {PLACES} values each. With {kind} "
           f"normalization {found['sharing']} values share a mean with the first value of map "
           f"{channel} of image {at[0] + 1}: {found['mean']:.2f}.")  # fmt: skip
    parts = ""
    for c in range(CHANNELS):
        parts += text(LEFT + BLOCK * c, 12, f"map {c + 1}", "head")
    for n in range(images):
        parts += text(0, 20 + ROW * n + 28, f"image {n + 1}", "head")
        for c, p in np.ndindex(CHANNELS, PLACES):
            x, y = LEFT + BLOCK * c + SIDE * (p % 2), 20 + ROW * n + SIDE * (p // 2)
            hue = "orange" if (n, c, p) == (*at, 0) else "blue" if shared[n, c, p] else "plain"
            words = f"{values[n][c][p]}".replace("-", "−")
            parts += box(x, y, SIDE - 2, SIDE - 2, hue, words)
    picture = svg(WIDTH, 20 + ROW * images, alt, parts)
    return Movable("shared_means", picture, alt, kind=kind, images=images, groups=groups,
                   image=image, channel=channel, values=values)  # fmt: skip
