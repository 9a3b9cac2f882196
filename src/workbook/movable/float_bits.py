"""The bits of a number, to be turned over."""

import struct

from workbook.movable.figure import CELL, Movable, svg


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
