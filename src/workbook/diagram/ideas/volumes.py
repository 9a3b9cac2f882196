"""Networks as papers draw them: maps as squares to scale, one behind the other."""

import math

from workbook.diagram.sketch import Sketch

COLUMN, SIDE, SHIFT = 84, 46, 3  # pixels: of a layer, of the largest map, and between two maps
HUES = {"conv": "blue", "linear": "orange", "input": "plain"}


def volumes(model, shape):
    """The maps behind each layer of a network, and the values behind each linear layer.

    Args:
        model: A PyTorch module; its operations are recorded.
        shape: Of one input with its batch, (N, C, H, W).

    Returns:
        Sketch: Squares are to scale, with one for each map up to ten; a bar is as high as the
        logarithm of the number of its values.
    """
    from workbook.diagram.network import record

    kept = ("input", "conv", "linear", "max pooling", "average pooling")
    nodes = [one for one in record(model, shape) if one.kind in kept]
    picture, ground = Sketch("", width=COLUMN * len(nodes)), SIDE + 9 * SHIFT + 16
    largest = max(max(one.shape[1:], default=1) for one in nodes)
    for place, node in enumerate(nodes):
        x, hue = COLUMN * place, HUES.get(node.kind, "green")
        if len(node.shape) == 3:
            _maps(picture, x, ground, node.shape, SIDE / largest, hue)
        else:
            height = 8 * math.log2(node.shape[0])
            picture.box(x + 22, ground - height, 10, height, hue=hue)
        count, *sides = node.shape
        words = " × ".join(map(str, sides))
        picture.text(x, ground + 22, node.label.replace("average ", "").replace("max ", ""))
        picture.text(x, ground + 40, f"{count} of {words}" if sides else f"{count}", "number")
        if place:
            picture.arrow((x - 14, ground - 14), (x - 3, ground - 14))
    steps = "; ".join(f"{one.label} gives {one.size}" for one in nodes[1:])
    picture.alt = f"{type(model).__name__}, an input of {nodes[0].size}; {steps}."
    return picture


def _maps(picture, x, ground, shape, scale, hue):
    """Squares one behind the other, the first one in front."""
    count, height, width = shape
    for number in reversed(range(min(count, 10))):
        wide, tall = (max(4, scale * side) for side in (width, height))
        left, top = x + SHIFT * number, ground - tall - SHIFT * number
        picture.box(left, top, wide, tall, hue=hue)
