"""What a ConvNeXt block costs at one place, beside a convolution that mixes maps and places."""

from workbook.movable.figure import Movable, svg
from workbook.movable.shapes import WIDTH, box, text

ROW, LEFT = 40, 1  # pixels from bar to bar, and in front of them
NAMES = {
    "dense": "one convolution that sees all maps",
    "depthwise": "the block's depthwise convolution",
    "pointwise": "the block's two linear layers",
}
HUES = {"dense": "orange", "depthwise": "green", "pointwise": "blue"}


def costs(kernel, channels, wider):
    """Multiply-adds at one place of the maps.

    Args:
        kernel: Side of the kernels.
        channels: Maps that enter, and that leave.
        wider: How many times as many values are in the middle of the block.
    """
    return {
        "dense": kernel**2 * channels**2,
        "depthwise": kernel**2 * channels,
        "pointwise": 2 * wider * channels**2,
    }


def depthwise_costs(kernel=7, channels=96, wider=4):
    """Bars as long as the work at one place.

    Args:
        kernel, channels, wider: As for `costs`.

    Returns:
        Movable: The reader changes all three.
    """
    found = costs(kernel, channels, wider)
    alt = (f"Three bars: {found['dense']:,} multiply-adds for a convolution of {kernel} × {kernel} "
           f"between {channels} maps, {found['depthwise']:,} for a depthwise one, and "
           f"{found['pointwise']:,} for two linear layers.")  # fmt: skip
    longest = max(found.values())
    parts = ""
    for row, (name, value) in enumerate(found.items()):
        y = 14 + ROW * row
        parts += text(0, y, NAMES[name], "name")
        parts += box(LEFT, y + 5, max(2, (WIDTH - 110) * value / longest), 14, HUES[name])
        parts += text(WIDTH, y + 16, f"{value:,}", "number", "end")
    picture = svg(WIDTH, 14 + 3 * ROW, alt, parts)
    return Movable("depthwise_costs", picture, alt, kernel=kernel, channels=channels, wider=wider)
