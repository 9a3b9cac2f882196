"""A product of integers in the place of a product of floats."""

import numpy as np

from workbook.diagram.ideas.marks import listed
from workbook.diagram.sketch import Sketch

WIDE, TALL, LOWER = 46, 28, 170  # pixels of a cell, and from the floats down to the codes


def integer_product(module, inputs, weight):
    """The product of two matrices in floats above, and the way through 8-bit codes below.

    Args:
        module: Has ``affine_parameters``, ``quantize``, ``integer_matmul``, ``requantize`` and
            ``dequantize``, as the chapter's.
        inputs: (N, K) array of floats.
        weight: (K, M) array of floats, with one scale for all.

    Returns:
        Sketch: Tables of floats are blue, those of codes are green, the sums are orange.
    """
    inputs, weight = (np.asarray(one, dtype=float) for one in (inputs, weight))
    product = inputs @ weight
    peak = np.abs(weight).max()
    (s_a, z_a), (s_w, z_w), (s_y, z_y) = (
        module.affine_parameters(inputs.min(), inputs.max()),
        module.affine_parameters(-peak, peak, symmetric=True),
        module.affine_parameters(product.min(), product.max()),
    )
    a = module.quantize(inputs, s_a, z_a, -128, 127)
    w = module.quantize(weight, s_w, z_w, -127, 127)
    sums = module.integer_matmul(a, w, z_a, z_w)
    multiplier = s_a * s_w / s_y
    y = module.requantize(sums, multiplier, z_y, -128, 127)
    back = module.dequantize(y, s_y, z_y)
    picture = Sketch(
        f"The codes of the inputs are {_numbers(a)}, with zero point {_numbers(z_a)}, those of the "
        f"weights {_numbers(w)}. Their product has the sums {_numbers(sums)}. Times "
        f"{float(multiplier):.4f} and with zero point {_numbers(z_y)} they become the codes "
        f"{_numbers(y)}, which stand for {_numbers(back, '.2f')}; the product of floats is "
        f"{_numbers(product, '.2f')}."
    )
    columns, x = [], 0
    for above, below, sign in ((inputs, a, "·"), (weight, w, "="), (product, sums, ""),
                               (back, y, "")):  # fmt: skip
        columns.append((x, above, below))
        x += WIDE * above.shape[1] + (76 if above is product else 26)
        if sign:
            picture.text(x - 14, 60, sign, "name", anchor="middle")
            picture.text(x - 14, LOWER + 60, sign, "name", anchor="middle")
    names = (("inputs", "codes a"), ("weights", "codes w"), ("product", "sums, int32"),
             ("what y stands for", "codes y"))  # fmt: skip
    ways = (f"÷ {float(s_a):.3f}, {_signed(z_a)}", f"÷ {float(s_w):.4f}", None,
            f"{_signed(-int(z_y))}, × {float(s_y):.3f}")  # fmt: skip
    for (left, above, below), (upper, lower), way in zip(columns, names, ways, strict=True):
        _table(picture, left, 0, upper, above, "blue", ".2f")
        _table(picture, left, LOWER, lower, below, "orange" if below is sums else "green", "d")
        if way:
            _vertical(picture, left, above, way, up=above is back)
    right = columns[2][0] + WIDE * product.shape[1]
    picture.text(right + 36, LOWER + 34, f"× {float(multiplier):.4f}", anchor="middle")
    picture.arrow((right + 6, LOWER + 48), (right + 66, LOWER + 48))
    picture.text(right + 36, LOWER + 68, _signed(z_y), anchor="middle")
    return picture


def _vertical(picture, left, above, words, up):
    """An arrow between floats and codes, with what is done on the way."""
    ends = (left + 14, 32 + TALL * len(above)), (left + 14, LOWER - 4)
    picture.arrow(*(reversed(ends) if up else ends))
    picture.text(left + 22, LOWER - 20, words)


def _table(picture, x, y, name, values, hue, form):
    picture.text(x, y + 14, name)
    for (i, j), value in np.ndenumerate(values):
        words = format(value, form).replace("-", "−")
        picture.box(x + WIDE * j, y + 24 + TALL * i, WIDE - 2, TALL - 2, words, hue)


def _signed(number):
    return f"{'−' if number < 0 else '+'} {abs(int(number))}"


def _numbers(values, form="d"):
    return listed(format(one, form).replace("-", "−") for one in np.ravel(values))
