"""What one value sees through a stack of layers, whose kernels the reader changes."""

from workbook.movable.figure import Movable, svg
from workbook.movable.shapes import WIDTH, box, text

ROW, LARGEST = 44, 26  # pixels of a row, and of a unit at most


def fields(layers):
    """How far one value of each layer sees, and how far apart the fields of neighbors are.

    Args:
        layers: (kernel size, stride, dilation) of each, from the input on.

    Returns:
        list: Of (field, jump) in pixels, the input's own (1, 1) first.
    """
    found = [(1, 1)]
    for kernel_size, stride, dilation in layers:
        field, jump = found[-1]
        found.append((field + (kernel_size - 1) * dilation * jump, jump * stride))
    return found


def seen(layers):
    """For each layer, the input first: the places on which one value of the last one depends."""
    needed = [{0}]
    for kernel_size, stride, dilation in reversed(layers):
        needed.insert(0, {place * stride + i * dilation
                          for place in needed[0] for i in range(kernel_size)})  # fmt: skip
    return [sorted(places) for places in needed]


def receptive_layers(layers=((3, 1, 1), (3, 2, 1), (3, 1, 1), (3, 1, 1)), chosen=2):
    """A pyramid of one row per layer, the input at the bottom.

    Args:
        layers: (kernel size, stride, dilation) of one to four layers.
        chosen: Which of them the controls change at first, from 1 on.

    Returns:
        Movable: The reader adds layers and changes their kernels.
    """
    field, jump = fields(layers)[-1]
    pixels = len(seen(layers)[0])
    alt = (f"Rows of units, one row for each of {len(layers)} layers over the input. One value of "
           f"the last layer depends on {pixels} of {field} neighboring pixels, and the fields of "
           f"neighbors lie {jump} apart.")  # fmt: skip
    picture = svg(WIDTH, ROW * (len(layers) + 1), alt, _rows(layers, chosen))
    return Movable("receptive_layers", picture, alt, layers=[list(one) for one in layers],
                   count=len(layers), chosen=chosen)  # fmt: skip


def _rows(layers, chosen):
    spans, places = fields(layers), seen(layers)
    unit = min(LARGEST, WIDTH / spans[-1][0])
    gap, middle, parts = 2 if unit >= 6 else unit / 4, 0.0, ""
    for level, (_field, jump) in enumerate(spans):
        if level:
            kernel_size, _stride, dilation = layers[level - 1]
            middle += spans[level - 1][1] * dilation * (kernel_size - 1) / 2
        y = ROW * (len(layers) - level)
        parts += text(0, y + 12, _name(level, layers, spans), "head")
        width = min(LARGEST, jump * unit) - gap
        kind = "green" if level == 0 else "orange" if level == chosen else "blue"
        parts += "".join(
            box(unit * (middle + jump * place + 0.5) - width / 2, y + 18, width, 20, kind)
            for place in places[level])  # fmt: skip
    return parts


def _name(level, layers, spans):
    if level == 0:
        return "input"
    kernel_size, stride, dilation = layers[level - 1]
    return (f"layer {level}: kernel {kernel_size}, stride {stride}, dilation {dilation} "
            f"(field {spans[level][0]}, jump {spans[level][1]})")  # fmt: skip
