"""Local response normalization: a strong channel holds its neighbors down."""

from workbook.movable.figure import Movable, svg
from workbook.movable.shapes import WIDTH, box, plot

CHANNELS = (3.0, 0.5, 4.0, 2.0, 6.0, 0.0, 5.0, 3.5, 1.0, 4.5, 0.0, 2.5)  # behind a ReLU
STRONG, TOP, HEIGHT = 5, 30, 270  # the channel that the reader sets, and the end of the axis


def activations(strength):
    """The channels at one place of the image, with one of them set."""
    return [strength if i == STRONG else one for i, one in enumerate(CHANNELS)]


def normalized(values, size, alpha, beta, k=2.0):
    """Each value over a power of the squares around it.

    Args:
        values: One number per channel.
        size: How many channels the sum covers, odd; at the ends there are fewer.
        alpha: What the sum is multiplied by.
        beta: The power.
        k: What is added to the sum.

    Returns:
        list: As many numbers.

    Source: Krizhevsky et al. (2012), section 3.3.
    """
    half, found = size // 2, []
    for i, value in enumerate(values):
        around = values[max(0, i - half) : i + half + 1]
        found.append(value / (k + alpha * sum(one * one for one in around)) ** beta)
    return found


def response_normalization(strength=20, size=5, power=-2.0, beta=0.75):
    """Twelve channels at one place before and after the normalization.

    Args:
        strength: Activation of channel 5, from 0 to 30.
        size: How many channels the sum covers: 1, 3, 5, ... 11.
        power: Logarithm of alpha to base 10, from -4 to 0.
        beta: From 0 to 1.

    Returns:
        Movable: The reader makes one channel stronger, and the window wider.
    """
    before = activations(strength)
    after = normalized(before, size, 10**power, beta)
    alt = (f"Twelve channels at one place, before and after local response normalization over "
           f"{size} channels with alpha 1e{power:g} and beta {beta:g}. Channel {STRONG} goes from "
           f"{strength:g} to {after[STRONG]:.2f}, its neighbor {STRONG - 1} from "
           f"{before[STRONG - 1]:g} to {after[STRONG - 1]:.2f}.")  # fmt: skip
    count = len(before)
    x, y, parts = plot(
        WIDTH, HEIGHT, x=(0, count), y=(0, TOP), xlabel="channel",
        ylabel="activation (gray: before)",
        xticks=[(i + 0.5, i) for i in range(count)], yticks=[(one, one) for one in (0, 10, 20, 30)],
    )  # fmt: skip
    bar = (x(1) - x(0)) * 0.38
    for i, (old, new) in enumerate(zip(before, after, strict=True)):
        hue = "orange" if abs(i - STRONG) <= size // 2 else "blue"
        for place, height, kind in ((-bar, old, "plain"), (0, new, hue)):
            parts += box(x(i + 0.5) + place, y(height), bar, y(0) - y(height), kind)
    picture = svg(WIDTH, HEIGHT, alt, parts)
    settings = {"strength": strength, "size": size, "power": power, "beta": beta}
    return Movable("response_normalization", picture, alt, channels=CHANNELS, **settings)
