"""Convolutions in groups: which map sees which."""

import numpy as np

from workbook.diagram.sketch import Sketch

STEP, GAP, REACH = 26, 70, 120  # between maps, between convolutions, from maps to maps
HUES = ("blue", "orange", "green", "purple", "red", "plain")


def connected(convolve, in_channels, out_channels, groups):
    """Which map is seen by which: (out_channels, in_channels) array of booleans."""
    images = np.eye(in_channels)[:, :, None, None]  # in each image another map is on
    weight = np.ones((out_channels, in_channels // groups, 1, 1))
    return convolve(images, weight, groups)[:, :, 0, 0].T != 0


def connections(convolve, convolutions):
    """Maps that enter, maps that are made, and a line for each pair with a kernel of its own.

    Args:
        convolve: A function of images (N, C, H, W), weights (O, C / groups, kh, kw) and the number
            of groups.
        convolutions: {name: (in_channels, out_channels, groups)}.

    Returns:
        Sketch: Side by side, each group in an ink of its own.
    """
    seen = {name: connected(convolve, *one) for name, one in convolutions.items()}
    counts = {name: int(one.sum()) for name, one in seen.items()}
    told = [f"{name}: {convolutions[name][0]} maps to {convolutions[name][1]}, {count} kernels of "
            "one map each" for name, count in counts.items()]  # fmt: skip
    picture = Sketch("Lines from maps that enter to maps that are made. " + "; ".join(told) + ".")
    x = 0
    for name, one in convolutions.items():
        picture.text(x, 12, name, "name")
        picture.text(x, 30, f"{counts[name]} pairs", "head")
        _panel(picture, x, seen[name], one[2])
        x += REACH + 30 + GAP
    return picture


def _panel(picture, x, seen, groups):
    out_channels, in_channels = seen.shape
    for out, into in np.argwhere(seen):
        hue = HUES[out * groups // out_channels % len(HUES)]
        ends = [(x + 14, _height(into)), (x + REACH, _height(out))]
        picture.line(ends, hue)
    for count, at in ((in_channels, x), (out_channels, x + REACH)):
        for number in range(count):
            hue = HUES[number * groups // count % len(HUES)]
            picture.box(at, _height(number) - 8, 16, 16, hue=hue)


def _height(number):
    return 54 + STEP * int(number)
