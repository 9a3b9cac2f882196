"""Windows of a padded image, and boxes of another one with the label that belongs to them."""

import numpy as np

from workbook.diagram.ideas.marks import legend
from workbook.diagram.sketch import Sketch

PIXEL = 25  # pixels of the picture for one of the image


def padded_window(padded_crops, image, padding, top, left):
    """An image in its padding, the window that is cut out of it, and what comes out.

    Args:
        padded_crops: Function of images (N, C, H, W), padding, tops (N,) and lefts (N,) to images.
        image: (H, W) array.
        padding: Zeros on each side.
        top, left: Where the window begins.

    Returns:
        Sketch: The window stands where the crop's pixels come from, which was found by cropping an
        image of their numbers.
    """
    image = np.asarray(image)
    places = np.stack([*np.indices(image.shape), np.ones(image.shape, int)])  # row, column, inside
    rows, columns, inside = padded_crops(places[None], padding, [top], [left])[0]
    crop = padded_crops(image[None, None], padding, [top], [left])[0, 0]
    own = np.argwhere(inside)[0]  # a pixel of the crop that is one of the image, too
    start = padding + np.array([rows[tuple(own)], columns[tuple(own)]]) - own
    framed, border = np.pad(image, padding), np.pad(np.ones(image.shape, int), padding)
    height, width = image.shape
    picture = Sketch(
        f"An image of {height} × {width} pixels with {padding} zeros on each side. The window of "
        f"{height} × {width} begins in row {start[0]} and column {start[1]}; {inside.sum()} of its "
        f"{inside.size} pixels are the image's, the others padding."
    )
    _grid(picture, 0, "padded", framed, border)
    y, x = 36 + PIXEL * start
    left, right, bottom = x - 37, x - 37 + PIXEL * width, y - 1 + PIXEL * height
    frame = [(left, y - 1), (right, y - 1), (right, bottom), (left, bottom), (left, y - 1)]
    picture.line(frame, "orange", 3)
    right = PIXEL * framed.shape[1]
    middle = 36 + PIXEL * framed.shape[0] / 2
    picture.arrow((right + 8, middle), (right + 42, middle), hue="orange")
    _grid(picture, right + 54, "window", crop, inside, middle - PIXEL * height / 2)
    return picture


def _grid(picture, x, name, values, inside, y=36):
    """Pixels with their values; those of the padding are dashed."""
    picture.text(x, y - 24, name)
    picture.text(x, y - 8, f"{values.shape[0]} × {values.shape[1]}", "head")
    for (i, j), value in np.ndenumerate(values):
        hue = "blue" if inside[i, j] else "plain"
        picture.box(x + PIXEL * j, y + PIXEL * i, PIXEL - 2, PIXEL - 2, f"{value:g}", hue,
                    dashed=not inside[i, j])  # fmt: skip


def pasted_box(cut_box, size, share, middle, labels):
    """The box that CutMix replaces, as it was asked for and as it is, and the target of both.

    Args:
        cut_box: Function of height, width, share, row and column to top, bottom, left, right and
            the share that is left.
        size: Height and width of the image.
        share: What shall be left of the image.
        middle: Row and column of the box's middle.
        labels: Of the image, and of the one that the box is from.

    Returns:
        Sketch: Pixels by the image that they come from, the asked box as a line, targets as bars.
    """
    height, width = size
    top, bottom, left, right, counted = cut_box(height, width, share, *middle)
    pasted = np.zeros(size, bool)
    pasted[top:bottom, left:right] = True
    down, across = (side * np.sqrt(1 - share) / 2 for side in size)
    own, other = labels
    picture = Sketch(
        f"The box around row {middle[0]}, column {middle[1]} of {height} × {width} pixels was "
        f"asked to cover {1 - share:.0%} and covers {pasted.sum()} pixels, {pasted.mean():.0%}. "
        f"The target gives {counted:.2f} to {own} and {1 - counted:.2f} to {other}."
    )
    edge = max(0, across - middle[1], middle[1] + across - width, down - middle[0]) * 20 + 4
    for (i, j), inside in np.ndenumerate(pasted):
        picture.box(edge + 20 * j, edge + 20 * i, 18, 18, hue="orange" if inside else "blue")
    y, x = (edge + 20 * np.array(middle)).tolist()
    ends = (x - 20 * across, x + 20 * across), (y - 20 * down, y + 20 * down)
    picture.line([(ends[0][a], ends[1][b]) for a, b in ((0, 0), (1, 0), (1, 1), (0, 1), (0, 0))],
                 "red", 2, dashed=True)  # fmt: skip
    picture.dot(x, y, "red")
    beside = max(picture.right, edge + 20 * width) + 30
    shares = {"asked for": share, "counted, the target": counted}
    for row, (name, value) in enumerate(shares.items()):
        _bar(picture, beside, edge + 64 * row, name, value, labels)
    hues = {"blue": f"a {own}", "orange": f"a {other}", "red": "asked for"}
    legend(picture, edge + 140, hues, beside)
    return picture


def _bar(picture, x, y, name, share, labels):
    """A bar of two labels with their shares."""
    picture.text(x, y + 12, name)
    for start, part, label, hue in ((0, share, labels[0], "blue"),
                                    (share, 1 - share, labels[1], "orange")):  # fmt: skip
        words = f"{label}: {part:.2f}"
        picture.box(x + 260 * start, y + 20, 260 * part, 26, words if part > 0.2 else "", hue)
