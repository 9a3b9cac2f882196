"""Pictures of pictures: images, filters, feature maps."""

import math

import matplotlib.pyplot as plt
import numpy as np

from workbook.plot.style import MAGNITUDE, SIGNED, WIDTH, figure

TITLE, BAR = 0.22, 0.55  # inches: above a tile with a title; for a color bar at the side
LARGEST, GAP = 1.1, 0.1  # of a tile: inches; the gap beside it, as a fraction


@figure
def show_images(images, titles=None, columns=8):
    """Show images as a grid of tiles, ink dark on white; color images as they are.

    Args:
        images: Array (N, C, H, W) with C = 1 or 3, or (N, H, W); gray levels share one scale.
        titles: N short texts; None: no titles.
        columns: Tiles in a row.

    Returns:
        Figure: Closed; a cell shows it when it ends with it.
    """
    images = np.asarray(images)
    if images.ndim == 4 and images.shape[1] == 3:
        tiles, scale = images.transpose(0, 2, 3, 1).clip(0, 1), {}  # (N, H, W, C)
    else:
        tiles = images[:, 0] if images.ndim == 4 else images  # (N, H, W)
        scale = {"cmap": MAGNITUDE, "vmin": tiles.min(), "vmax": tiles.max()}
    return _tiles(tiles, titles, columns, scale)


@figure
def show_filters(weight, columns=8):
    """Show the kernels of a convolution: red is positive, blue negative, white zero.

    Args:
        weight: Array (O, I, kh, kw). With I = 1 there is a tile for every kernel; otherwise a
            column for every output map and a row for every input map.
        columns: Tiles in a row, for I = 1.

    Returns:
        Figure: Closed; a cell shows it when it ends with it.
    """
    weight = np.asarray(weight)
    outputs, inputs = weight.shape[:2]
    limit = abs(weight).max()
    scale = {"cmap": SIGNED, "vmin": -limit, "vmax": limit}
    tiles = weight.swapaxes(0, 1).reshape(inputs * outputs, *weight.shape[2:])  # (I * O, kh, kw)
    if inputs == 1:
        return _tiles(tiles, range(outputs), columns, scale, bar="weight")
    return _tiles(tiles, None, outputs, scale, bar="weight")


@figure
def show_maps(maps, titles=None, columns=8):
    """Show the feature maps of one image on one scale.

    Args:
        maps: Array (C, H, W). Maps with negative values are red and blue around zero.
        titles: C short texts; None: the maps' numbers.
        columns: Tiles in a row.

    Returns:
        Figure: Closed; a cell shows it when it ends with it.
    """
    maps = np.asarray(maps)
    limit = abs(maps).max()
    signed = maps.min() < 0
    scale = {"cmap": SIGNED if signed else MAGNITUDE, "vmin": -limit * signed, "vmax": limit}
    titles = range(len(maps)) if titles is None else titles
    return _tiles(maps, titles, columns, scale, bar="activation")


def _tiles(tiles, titles, columns, scale, bar=None):
    """A grid of equal tiles, at most WIDTH wide, with an optional color bar.

    All tiles share one pair of axes, in units of a tile: a pair for each would be drawn slowly.
    """
    columns = min(columns, len(tiles))
    rows = math.ceil(len(tiles) / columns)
    room = BAR if bar else 0
    aspect = (1 - GAP) * tiles.shape[1] / tiles.shape[2]  # a tile's height, in pitches across
    side = min(LARGEST, (WIDTH - room) / columns)  # inches
    pitch = aspect + (GAP if titles is None else TITLE / side)  # from row to row, in widths
    drawing, axes = plt.subplots(figsize=(columns * side + room, rows * pitch * side))
    # A small image is kept pixel by pixel: enlarged, it would weigh several times as much.
    whole = "none" if tiles.shape[2] <= side * drawing.dpi else None
    for number, tile in enumerate(tiles):
        left, bottom = number % columns, -pitch * (number // columns) - aspect
        extent = (left, left + 1 - GAP, bottom, bottom + aspect)
        shown = axes.imshow(tile, extent=extent, interpolation=whole, **scale)
        if titles is not None:
            middle, top = left + (1 - GAP) / 2, bottom + aspect + 0.03 / side
            axes.text(middle, top, titles[number], ha="center", va="bottom", fontsize=9)
    axes.set(xlim=(0, columns - GAP), ylim=(-pitch * rows + pitch - aspect, pitch - aspect))
    axes.set_axis_off()
    if bar:
        drawing.colorbar(shown, ax=axes, label=bar, fraction=0.05, pad=0.02, shrink=0.9)
    return drawing
