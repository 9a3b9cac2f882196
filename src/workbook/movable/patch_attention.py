"""What a patch of an image looked at, in a head of a block of a trained vision transformer."""

import numpy as np

from workbook.movable.figure import Movable, svg
from workbook.movable.shapes import WIDTH, box, text

TOP, SIDE, RIGHT, TOKEN = 24, 200, 270, 520  # pixels: of the pictures, and where they begin


def patch_attention(images, maps, image=0, layer=1, head=0, query=0):
    """A digit, and beside it its patches, each with a box as large as its weight.

    Args:
        images: (N, H, W) array of gray values from 0 to 1.
        maps: (N, layers, heads, T + 1, T + 1) array of weights; place 0 is the class token.
        image, layer, head, query: What is shown first.

    Returns:
        Movable: The reader chooses all four.
    """
    gray = np.round(np.asarray(images, float), 2)
    percent = np.round(100 * np.asarray(maps, float), 1)
    weights = percent[image, layer, head, query]
    across = int(round((len(weights) - 1) ** 0.5))
    name = place_name(query, across)
    alt = (f"Left, image {image}. Right, a grid of {across} by {across} patches and the class "
           f"token; the weights that {name} gives them go from {weights.min():.1f} % to "
           f"{weights.max():.1f} %.")  # fmt: skip
    parts = text(0, 12, "image", "head") + text(RIGHT, 12, "weights of its patches", "head")
    pixel = SIDE / len(gray[image])
    for (row, column), value in np.ndenumerate(gray[image]):
        parts += inner(column * pixel, TOP + row * pixel, pixel, value, "blue")
    parts += text(TOKEN, 12, "class token", "head")
    for place, weight in enumerate(weights):
        x, y, side = place_box(place, across)
        parts += box(x, y, side, side, "orange" if place == query else "plain")
        parts += inner(x, y, side, weight / 100, "blue")
        parts += text(x + 4, y + 13, f"{weight:.1f}", "number")
    picture = svg(WIDTH, TOP + SIDE + 2, alt, parts)
    return Movable("patch_attention", picture, alt, images=gray.tolist(), maps=percent.tolist(),
                   image=image, layer=layer, head=head, query=query)  # fmt: skip


def place_name(place, across):
    """What a place of the sequence is called."""
    if place == 0:
        return "the class token"
    return f"the patch in row {(place - 1) // across}, column {(place - 1) % across}"


def place_box(place, across):
    """Where the box of a place stands: x, y, and its side."""
    side = SIDE / across
    if place == 0:
        return TOKEN, TOP, side
    return RIGHT + (place - 1) % across * side, TOP + (place - 1) // across * side, side


def inner(x, y, side, share, kind):
    """A box in the middle of another one, whose area is that share of it."""
    own = side * share**0.5
    return box(x + (side - own) / 2, y + (side - own) / 2, own, own, kind)
