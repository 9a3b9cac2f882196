"""A layer of convolution with channels: each kernel as deep as what it reads."""

import numpy as np

from workbook.diagram.sketch import Sketch

CELL, APART = 26, 14  # pixels of a value, and between two tables


def channels(conv2d, image, weight, bias, chosen=0, place=(0, 0)):
    """C maps that enter, O kernels of C × k × k weights, and the O maps that they make.

    Args:
        conv2d: Function of images (N, C, H, W), weight and bias to maps (N, O, H', W').
        image: (C, H, W) array.
        weight: (O, C, k, k) array.
        bias: (O,) array.
        chosen: Number of the kernel that is lit.
        place: Row and column of the answer that is lit, and with it its window in all channels.

    Returns:
        Sketch: Maps on the left, a row for each kernel, its map at the end of the row.
    """
    image, weight = np.asarray(image), np.asarray(weight)
    maps = np.asarray(conv2d(image[None], weight, bias))[0]  # (O, H', W')
    out, depth, rows, columns = weight.shape
    window = {(place[0] + i, place[1] + j) for i, j in np.ndindex(rows, columns)}
    block = set(np.ndindex(rows, columns))
    sums = [float((weight[chosen, c] * image[c][place[0] : place[0] + rows,
                                                place[1] : place[1] + columns]).sum())
            for c in range(depth)]  # fmt: skip
    parts = " ".join(f"{'−' if one < 0 else '+'} {abs(one):g}" for one in (*sums, bias[chosen]))
    picture = Sketch(
        f"{depth} maps of {image.shape[1]} × {image.shape[2]} and {out} kernels of {depth} × "
        f"{rows} × {columns} give {out} maps of {maps.shape[1]} × {maps.shape[2]}. "
        f"Kernel {chosen} at row {place[0]}, column {place[1]}: {parts.removeprefix('+ ')} = "
        f"{_number(maps[(chosen, *place)])}, a sum for each channel and the bias."
    )
    step = 40 + CELL * max(maps.shape[1], rows)
    tall = max(step * out, (CELL * image.shape[1] + 36) * depth)
    left = _entering(picture, image, window, tall)
    for number in range(out):
        own = number == chosen
        y, x = tall / out * number, left
        picture.text(x, y + 12, f"kernel {number}")
        for channel in range(depth):
            _table(picture, x, y + 20, weight[number, channel], "green", block if own else ())
            x += CELL * columns + APART
        picture.box(x, y + 20, CELL + 4, CELL - 2, f"+ {bias[number]:g}".replace("+ -", "−"),
                    "orange" if own else "plain")  # fmt: skip
        middle = y + 20 + CELL * rows / 2
        picture.arrow((x + CELL + 12, middle), (x + CELL + 52, middle))
        picture.text(x + CELL + 62, y + 12, f"map {number}")
        _table(picture, x + CELL + 62, y + 20, maps[number], "blue", {place} if own else ())
    return picture


def _entering(picture, image, window, tall):
    """The maps that enter, one below the other; returns where the kernels begin."""
    for channel, one in enumerate(image):
        y = tall / len(image) * channel
        picture.text(0, y + 12, f"channel {channel}")
        _table(picture, 0, y + 20, one, "blue", window)
    right = CELL * image.shape[2]
    picture.arrow((right + 8, tall / 2), (right + 44, tall / 2))
    return right + 58


def _table(picture, x, y, values, hue, lit):
    words = np.vectorize(_number, otypes=[object])(values)
    picture.cells(x, y, words, hue, size=CELL, lit=lit)


def _number(value):
    return f"{float(value):g}".replace("-", "−")
