"""A loss scale that grows until something overflows, on recorded gradients."""

import math

from workbook.movable.figure import Movable, svg
from workbook.movable.shapes import WIDTH, dot, line, plot, text

HEIGHT, ENDS = 260, (8, 26)  # pixels, and powers of two on the axis
OVERFLOW = 65520  # from here on float16 rounds to infinity


def scales(largest, power, interval):
    """The rule of both frameworks: half after an overflow, twice after enough steps without one.

    Args:
        largest: The largest magnitude among the gradients of each step, unscaled.
        power: The scale is 2 to this power at first.
        interval: After how many steps without an overflow it grows.

    Returns:
        dict: ``scales``, one before each step and the last one; ``skipped``, the steps that
        overflowed.
    """
    found, skipped, good = [2.0**power], [], 0
    for step, one in enumerate(largest):
        if one * found[-1] >= OVERFLOW:
            skipped.append(step)
            found.append(found[-1] / 2)
            good = 0
            continue
        good = (good + 1) % interval
        found.append(found[-1] * (1 if good else 2))
    return {"scales": found, "skipped": skipped}


def dynamic_scale(largest, power=16, interval=20):
    """The scale by step, and the steps that were skipped.

    Args:
        largest: The largest magnitude among the gradients of each step, unscaled.
        power: The scale is 2 to this power at first.
        interval: After how many steps without an overflow it grows.

    Returns:
        Movable: The reader changes the start and the interval.
    """
    largest = [float(f"{one:.4g}") for one in largest]
    found = scales(largest, power, interval)
    alt = (f"A loss scale over {len(largest)} steps, from 2 to the power {power}; it grows after "
           f"{interval} steps without an overflow. {len(found['skipped'])} steps overflow and are "
           f"skipped, and the last scale is {found['scales'][-1]:g}.")  # fmt: skip
    x, y, axes = plot(
        WIDTH, HEIGHT, x=(0, len(largest)), y=ENDS, xlabel="step", ylabel="loss scale",
        xticks=[(one, one) for one in range(0, len(largest) + 1, 25)],
        yticks=[(one, f"2^{one}") for one in (8, 12, 16, 20, 24)],
    )  # fmt: skip
    edge = [(x(i), y(min(ENDS[1], math.log2(OVERFLOW / one)))) for i, one in enumerate(largest)]
    key = "dashed: overflow from here on; dots: skipped"
    parts = axes + text(WIDTH - 12, 11, key, "head", "end") + line(edge, "red dashed")
    powers = [max(ENDS[0], math.log2(one)) for one in found["scales"]]
    parts += line([(x(i), y(one)) for i, one in enumerate(powers)], "blue thick")
    parts += "".join(dot(x(i), y(powers[i]), "red") for i in found["skipped"])
    return Movable("dynamic_scale", svg(WIDTH, HEIGHT, alt, parts), alt, largest=largest,
                   power=power, interval=interval)  # fmt: skip
