"""What a convolution sees: windows as rows of a matrix, and how they grow with each layer."""

import math

import numpy as np

from workbook.diagram.sketch import CELL, Sketch

PIXEL, LAYER = 15, 46  # pixels of the picture for one of the image, and from one layer to the next


def im2col(image, kernel, chosen=0):
    """All windows of an image as the rows of a matrix, which one product turns into the answers.

    Args:
        image: (H, W) array.
        kernel: (rows, columns) array.
        chosen: Number of the window that is followed through the picture.

    Returns:
        Sketch: Image, matrix, kernel and answers; what belongs to the chosen window is lit.
    """
    image, kernel = np.asarray(image), np.asarray(kernel)
    windows = np.lib.stride_tricks.sliding_window_view(image, kernel.shape)  # (H', W', k, k)
    matrix = windows.reshape(-1, kernel.size)  # (H' W', k k)
    answers = matrix @ kernel.ravel()  # (H' W',)
    picture = Sketch(
        f"The {len(matrix)} windows of an image of {image.shape[0]} × {image.shape[1]} pixels are "
        f"the rows of a matrix of {matrix.size} numbers. Times the kernel as a column of "
        f"{kernel.size} they give {', '.join(f'{one:g}' for one in answers)}."
    )
    row, column = np.unravel_index(chosen, windows.shape[:2])
    seen = {(row + i, column + j) for i, j in np.ndindex(kernel.shape)}
    whole_row = {(chosen, j) for j in range(kernel.size)}
    x = _table(picture, 0, "image", image, seen) + 12
    x = _table(picture, x, "a row for each window", matrix, whole_row, "×")
    x = _table(picture, x, "kernel", kernel.reshape(-1, 1), (), "=", "green")
    x = _table(picture, x, "answers", answers[:, None], {(chosen, 0)})
    _table(picture, x, "as a map", answers.reshape(windows.shape[:2]), {(row, column)})
    return picture


def _table(picture, x, name, values, lit, sign="", hue="blue"):
    """A table with its name and shape, and a sign behind it; returns where the next one begins."""
    picture.text(x, 12, name)
    picture.text(x, 28, str(values.shape), "head")
    picture.cells(x, 36, values, hue, lit=lit)
    x += max(CELL * values.shape[1], 0.56 * 12 * max(len(name), len(str(values.shape))))
    picture.text(x + 12, 56, sign, "name", anchor="middle")
    return x + 26


def receptive_field(sees, size, layers, position):
    """What one value of the last layer depends on, from layer to layer along one axis.

    Args:
        sees: A function of [(kernel_size, stride), ...] that tells how many values below these
            layers one value above them depends on.
        size: Pixels of the image.
        layers: {name: (kernel_size, stride)} from the image up, none of them padded.
        position: Number of the value in the last layer.

    Returns:
        Sketch: The image below, a row for each layer above it; what the value sees is lit.
    """
    fields = _fields(sees, size, list(layers.values()))
    lit = _lit(sees, fields, list(layers.values()), position)
    seen = [f"{len(there)} of {name}" for name, there in zip(layers, lit[1:], strict=True)]
    picture = Sketch(f"Value {position} of the last layer depends on {', '.join(reversed(seen))} "
                     f"and on {len(lit[0])} of {size} pixels.")  # fmt: skip
    names = ["image", *(f"{name}: {k} wide, stride {s}" for name, (k, s) in layers.items())]
    for level, (name, field) in enumerate(zip(names, fields, strict=True)):
        y = 8 + LAYER * (len(layers) - level)
        for i, (first, last) in enumerate(field):
            x = PIXEL * (first + last) / 2
            picture.box(x, y, 12, 12, hue="orange" if i in lit[level] else "plain")
        width = field[0][1] - field[0][0] + 1
        picture.text(PIXEL * size + 10, y + 5, name)
        picture.text(PIXEL * size + 10, y + 20, f"sees {width} pixel{'s' * (width > 1)}", "head")
        if level and lit[level] and lit[level - 1]:
            _funnel(picture, y, field, fields[level - 1], lit[level], lit[level - 1])
    return picture


def _fields(sees, size, layers):
    """For each layer the (first, last) pixel that each of its values sees."""
    fields, count = [[(pixel, pixel) for pixel in range(size)]], size
    for level, (kernel_size, stride) in enumerate(layers, 1):
        count = (count - kernel_size) // stride + 1
        spacing = math.prod(stride for _, stride in layers[:level])
        width = sees(layers[:level])
        fields.append([(spacing * i, spacing * i + width - 1) for i in range(count)])
    return fields


def _lit(sees, fields, layers, position):
    """For each layer the numbers of its values that one of the last layer sees."""
    lit = []
    for level, field in enumerate(fields):
        first = position * math.prod(stride for _, stride in layers[level:])
        lit.append(set(range(first, first + sees(layers[level:]))) & set(range(len(field))))
    return lit


def _funnel(picture, y, field, below, lit, lit_below):
    """From the edges of what is lit to the edges of what that sees."""
    for edge, side in ((min, 0), (max, 12)):
        here, there = field[edge(lit)], below[edge(lit_below)]
        picture.line([(PIXEL * sum(here) / 2 + side, y + 13),
                      (PIXEL * sum(there) / 2 + side, y + LAYER - 1)], "orange")  # fmt: skip
