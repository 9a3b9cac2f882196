"""Numbers as a computer holds them: their bits, their neighbors, the range of gradients."""

import numpy as np

from workbook.diagram.ideas.marks import LEFT, listed
from workbook.diagram.sketch import Sketch

BIT, WIDE = 20, 560  # pixels: of a bit, and of a number line
LOW, HIGH = -40, 24  # powers of two, the ends of the line of gradients
ZONES = {"zero": "red", "subnormal": "orange", "normal": "green", "infinite": "red"}


def bits_of(decode, values):
    """The bits of numbers in fp16 and bf16, and what these bits stand for.

    Args:
        decode: A function of an integer of 16 bits and of (exponent bits, mantissa bits) that
            returns the number.
        values: Numbers; each is rounded to both formats.

    Returns:
        Sketch: The sign is red, the exponent orange, the mantissa blue.
    """
    picture, told = Sketch(""), []
    for x, words in ((LEFT, "sign, exponent, mantissa"), (LEFT + 60 + 16 * BIT, "holds")):
        picture.text(x + 50 * (x == LEFT), 12, words, "head")
    for number, value in enumerate(values):
        y = 24 + 66 * number
        picture.text(0, y + 30, f"{value:g}", "name")
        for row, (name, exponent) in enumerate((("fp16", 5), ("bf16", 8))):
            bits = f"{_stored(value, name):016b}"
            held = decode(int(bits, 2), (exponent, 15 - exponent))
            top = y + 26 * row
            picture.text(LEFT + 8, top + 15, name, "head")
            for place, bit in enumerate(bits):
                hue = "red" if place == 0 else "orange" if place <= exponent else "blue"
                picture.box(LEFT + 50 + BIT * place, top, BIT - 2, 22, bit, hue)
            picture.text(LEFT + 60 + 16 * BIT, top + 15, f"{held:.9g}", "number")
            told.append(f"{value:g} in {name}: {bits[0]} {bits[1:1 + exponent]} "
                        f"{bits[1 + exponent:]}, {held:.9g}")  # fmt: skip
    picture.alt = "; ".join(told) + "."
    return picture


def _stored(value, name):
    """The sixteen bits of a number, as an integer."""
    if name == "fp16":
        with np.errstate(over="ignore"):  # what is too large becomes infinite
            return int(np.float16(value).view(np.uint16))
    wide = int(np.float32(value).view(np.uint32))
    wide += 0x7FFF + (wide >> 16 & 1)  # to the nearest, ties to even; the lower half is cut off
    return wide >> 16


def number_line(roundings, start, stop, points, form="{:g}"):
    """A stretch of the number line: what a format has there, and where points are rounded to.

    Args:
        roundings: From the name of a format to a function that rounds an array.
        start, stop: Ends of the stretch.
        points: Numbers between them.
        form: Of the numbers in words.

    Returns:
        Sketch: A line for each format with a mark for each of its numbers; an arrow leads from
        each point to the number that takes its place.
    """
    picture, told = Sketch("", width=WIDE + LEFT), []
    fine = np.linspace(start, stop, 20_001)

    def at(value):
        return LEFT + WIDE * float(value - start) / (stop - start)

    for row, (name, rounding) in enumerate(roundings.items()):
        y = 74 + 92 * row
        marks = [one for one in np.unique(rounding(fine)) if start <= one <= stop]
        picture.text(0, y + 4, name)
        _marks(picture, y, {at(one): form.format(one) for one in marks})
        for point in points:
            near = float(rounding(np.array([float(point)]))[0])
            picture.dot(at(point), y - 34, "orange")
            picture.text(at(point), y - 42, form.format(point), "number", anchor="middle")
            picture.arrow((at(point), y - 30), (at(near), y - 8), hue="orange")
            told.append(f"{form.format(point)} becomes {form.format(near)} in {name}")
        told.append(f"{name} has {len(marks)} numbers here")
    picture.alt = f"From {form.format(start)} to {form.format(stop)}: {'; '.join(told)}."
    return picture


def _marks(picture, y, words):
    """A line with marks at some places, about a dozen of them with words."""
    picture.line([(LEFT, y), (LEFT + WIDE, y)])
    every = -(-len(words) // 12)
    for number, (x, said) in enumerate(words.items()):
        picture.line([(x, y - 7), (x, y + 7)], "blue", 2)
        if number % every == 0:
            picture.text(x, y + 22, said, "number", anchor="middle")


def scaled_gradients(gradients, scales):
    """Gradients on a line of powers of two, without and with a loss scale, and the limits of fp16.

    Args:
        gradients: Numbers; zeros are left out.
        scales: A line for each of these factors.

    Returns:
        Sketch: The hue of a dot says what it becomes when it is cast to PyTorch's float16.
    """
    import torch

    info, told = torch.finfo(torch.float16), []
    picture = Sketch("", width=WIDE + LEFT)
    sizes = np.abs(np.asarray(gradients, dtype=np.float32).ravel())
    sizes = sizes[sizes > 0]
    places = np.linspace(0, 1, len(sizes))
    for row, scale in enumerate(scales):
        y = 30 + 84 * row
        _zones(picture, y, info)
        cast = torch.tensor(sizes * scale).half()
        fates = [_fate(one, info) for one in cast.tolist()]
        for size, place, fate in zip(sizes, places, fates, strict=True):
            picture.dot(_power(np.log2(size * scale)), y + 6 + 28 * place, ZONES[fate], 3)
        picture.text(0, y + 24, f"× {scale:,.0f}")
        counts = listed(f"{fates.count(name)} {name}" for name in ZONES if name in fates)
        told.append(f"times {scale:,.0f}: {counts}")
    picture.alt = f"{len(sizes)} gradients in fp16, {'; '.join(told)}."
    return picture


def _power(power):
    """Where a power of two stands on the line."""
    return LEFT + WIDE * (float(np.clip(power, LOW, HIGH)) - LOW) / (HIGH - LOW)


def _zones(picture, y, info):
    """What becomes zero, subnormal, normal or infinite, by the limits of the format."""
    edges = np.log2([info.tiny * info.eps / 2, info.tiny, info.max])
    for name, left, right in zip(ZONES, (LOW, *edges), (*edges, HIGH), strict=True):
        picture.box(_power(left), y, _power(right) - _power(left), 40, hue=ZONES[name])
        picture.text((_power(left) + _power(right)) / 2, y - 6, name, "head", anchor="middle")
    for power in (LOW, *edges, 0, HIGH):
        picture.text(_power(power), y + 56, f"2^{power:.0f}", "number", anchor="middle")


def _fate(value, info):
    if not np.isfinite(value):
        return "infinite"
    return "zero" if value == 0 else "subnormal" if value < info.tiny else "normal"
