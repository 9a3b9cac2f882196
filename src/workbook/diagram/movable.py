"""Figures that a reader can move: an ordinary picture first, and a script that takes it over.

Without scripts, in print and in a notebook of one's own, the picture stays.
"""

import json
import struct
from html import escape

STYLE = '<link rel="stylesheet" href="../_static/{}.css">'
SCRIPT = '<script defer src="../_static/{}.js"></script>'
STYLED = {"drawn_digit", "float_bits", "sliding_kernel", "valley"}  # they have a sheet of their own
CELL = 26  # pixels


class Movable:
    """A picture with the data from which its script starts."""

    def __init__(self, name, svg, alt, /, **data):
        self.name, self.svg, self.alt, self.data = name, svg, alt, data

    def _repr_html_(self):
        data = escape(json.dumps(self.data))
        styles = ["movable", *STYLED & {self.name}]
        parts = [STYLE.format(one) for one in styles]
        parts += [SCRIPT.format(one) for one in ("movable", self.name)]
        return (f'<div class="{self.name} movable" data-start="{data}">'
                f"{self.svg}</div>{''.join(parts)}")  # fmt: skip


def sliding_kernel(size=6, kernel_size=3, stride=1, padding=0, dilation=1):
    """A kernel over a square image: what one output sees, and how many outputs there are.

    Args:
        size: Pixels of a side of the image.
        kernel_size: Weights of a side of the kernel.
        stride: Pixels between two outputs.
        padding: Rows and columns of zeros on each side.
        dilation: Pixels between two weights; 1: none is left out.

    Returns:
        Movable: The reader changes all five and moves the kernel.
    """
    whole = size + 2 * padding
    reach = dilation * (kernel_size - 1) + 1
    count = (whole - reach) // stride + 1
    seen = range(0, reach, dilation)
    cells = [(x, y, _kind(x, y, padding, size, x in seen and y in seen))
             for y in range(whole) for x in range(whole)]  # fmt: skip
    left = CELL * (whole + 1)
    cells += [(whole + 1 + x, y, "output" + (" chosen" if x == y == 0 else ""))
              for y in range(count) for x in range(count)]  # fmt: skip
    alt = (f"An image of {size} × {size} pixels with a padding of {padding}; a kernel of "
           f"{kernel_size} × {kernel_size} with stride {stride} and dilation {dilation} stands in "
           f"the upper left corner and gives the first of {count} × {count} outputs.")  # fmt: skip
    squares = "".join(
        f'<rect class="{kind}" x="{CELL * x + 1}" y="{CELL * y + 1}" width="{CELL - 2}" '
        f'height="{CELL - 2}"/>' for x, y, kind in cells)  # fmt: skip
    picture = svg(left + CELL * count, CELL * max(whole, count), alt, squares)
    data = dict(size=size, kernel_size=kernel_size, stride=stride, padding=padding)
    return Movable("sliding_kernel", picture, alt, **data, dilation=dilation)


def _kind(x, y, padding, size, seen):
    inside = padding <= x < padding + size and padding <= y < padding + size
    return ("pixel" if inside else "zero") + (" seen" if seen else "")


def float_bits(value=1.0, exponent_bits=5, mantissa_bits=10):
    """The bits of a number in a format of 16 bits, which the reader can turn over.

    Args:
        value: The number; it must have few enough bits.
        exponent_bits, mantissa_bits: 5 and 10 is fp16, 8 and 7 is bf16.

    Returns:
        Movable: The reader turns bits over and sees the number change.
    """
    if (exponent_bits, mantissa_bits) == (5, 10):
        (pattern,) = struct.unpack("<H", struct.pack("<e", value))
    else:
        pattern = struct.unpack("<I", struct.pack("<f", value))[0] >> 16
    bits = f"{pattern:016b}"
    kinds = ["sign"] + ["exponent"] * exponent_bits + ["mantissa"] * mantissa_bits
    squares = "".join(
        f'<rect class="{kind}" x="{CELL * i + 1}" y="1" width="{CELL - 2}" height="{CELL + 4}"/>'
        f'<text x="{CELL * i + CELL / 2}" y="20">{bit}</text>'
        for i, (bit, kind) in enumerate(zip(bits, kinds, strict=True)))  # fmt: skip
    alt = (f"The 16 bits of {value:g}: sign {bits[0]}, exponent {bits[1:1 + exponent_bits]}, "
           f"mantissa {bits[1 + exponent_bits:]}.")  # fmt: skip
    return Movable("float_bits", svg(CELL * 16, CELL + 8, alt, squares), alt, bits=bits,
                   exponent_bits=exponent_bits)  # fmt: skip


def svg(width, height, alt, content):
    """A picture of that size that says what it shows."""
    return (f'<svg xmlns="http://www.w3.org/2000/svg" role="img" aria-label="{escape(alt)}" '
            f'viewBox="0 0 {width} {height}" width="{width}" height="{height}">{content}</svg>'
            )  # fmt: skip
