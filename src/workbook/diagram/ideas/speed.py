"""Where time goes: two workers that wait for each other, and the roof over a machine's speed."""

import math

from workbook.diagram.ideas.marks import LEFT, SHADES, listed
from workbook.diagram.sketch import Sketch
from workbook.movable.prefetching import timeline

WIDE = 560  # pixels of a time line


def prefetching(load, compute, buffers, batches=6):
    """A loader and a training loop on time lines, with buffers of several sizes between them.

    Args:
        load, compute: Milliseconds that a batch takes to load, and a step to compute.
        buffers: A pair of lines for each of these numbers of batches that may wait; 0: the loader
            starts when it is asked.
        batches: How many.

    Returns:
        Sketch: All on one scale; what waits is empty.
    """
    runs = [(size, *_times(load, compute, size, batches)) for size in buffers]
    longest = max(ends[-1] for _, _, ends in runs)
    scale, told, picture = WIDE / longest, [], Sketch("", width=LEFT + WIDE)
    for place, (size, loads, ends) in enumerate(runs):
        y = 96 * place
        words = "no buffer" if not size else f"a buffer of {size}"
        picture.text(0, y + 12, f"{words}: {ends[-1]:g} ms", "head")
        for row, (name, stops, length) in enumerate((("load", loads, load),
                                                     ("step", ends, compute))):  # fmt: skip
            picture.text(0, y + 38 + 30 * row, name)
            for batch, stop in enumerate(stops):
                picture.box(LEFT + scale * (stop - length), y + 22 + 30 * row,
                            scale * length - 2, 26, batch, SHADES[1 + batch % 4])  # fmt: skip
        told.append(f"{batches} batches take {ends[-1]:g} ms with {words}")
    picture.alt = (f"Loading takes {load:g} ms and a step {compute:g} ms a batch: "
                   f"{'; '.join(told)}.")  # fmt: skip
    return picture


def _times(load, compute, size, batches):
    """When each batch is loaded, and when its step is done; a full buffer lets the loader wait."""
    loads, steps = timeline(load, compute, load, size, batches)
    return [end for _, end in loads], [end for _, end in steps]


def roof(limit, layers, peak, reached=None):
    """The highest possible speed over the operations per byte, and some layers below it.

    Args:
        limit: A function of the operations per byte that returns operations per second.
        layers: From a name to operations per byte.
        peak: Operations per second that the machine can do at best.
        reached: From a name to what the layer does per second; None: only its limit is shown.

    Returns:
        Sketch: Both axes are logarithmic; a dot for what was reached, with the limit above it.
    """
    low = math.floor(math.log2(min(layers.values()))) - 1
    high = math.ceil(math.log2(max(layers.values()))) + 1
    shares = [limit(2.0**low) / peak]  # the lowest point of the roof
    shares += [one / peak for one in (reached or {}).values()]
    floor = math.floor(math.log2(min(shares)))
    picture, told = Sketch("", width=LEFT + 410), []

    def at(intensity, speed):
        across = (math.log2(intensity) - low) / (high - low)
        return LEFT + 400 * across, 14 + 200 * math.log2(speed / peak) / floor

    ends = [2 ** (low + (high - low) * step / 100) for step in range(101)]
    picture.line([at(one, limit(one)) for one in ends], "purple", 2.5)
    for number, (name, intensity) in enumerate(layers.items()):
        done = reached[name] if reached else limit(intensity)
        _below(picture, number, name, at(intensity, limit(intensity)), at(intensity, done)[1])
        told.append(
            f"{name} has {intensity:.2g} operations per byte and "
            f"{'reaches' if reached else 'may reach'} {100 * done / peak:.2g} % of the peak"
        )
    _scales(picture, {at(2.0**power, peak)[0]: power for power in range(low, high + 1, 2)},
            {at(1, peak * 2.0**power)[1]: power for power in range(0, floor - 1, -2)})  # fmt: skip
    picture.alt = f"A roof, first rising, then flat; below it {listed(told)}."
    return picture


def _below(picture, number, name, top, y):
    """A layer below the roof: how high it could be, and where it is."""
    hue = SHADES[1 + number % 4]
    picture.line([top, (top[0], y)], hue, dashed=True)
    picture.dot(top[0], y, hue, 5)
    picture.text(top[0] + 9, y + 14, number + 1)
    picture.text(LEFT + 414, 40 + 20 * number, f"{number + 1}: {name}")


def _scales(picture, across, up):
    """Words at the two axes, both by powers of two."""
    for x, power in across.items():
        words = f"{2**power:g}" if power >= 0 else f"1/{2**-power}"
        picture.text(x, 254, words, "number", anchor="middle")
    for y, power in up.items():
        picture.text(LEFT - 8, y + 4, f"{100 * 2.0**power:.3g} %", "number", anchor="end")
    picture.text(LEFT + 200, 274, "operations per byte", "head", anchor="middle")
