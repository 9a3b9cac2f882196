"""Ten colored shapes on textured grounds: color images without a download."""

import colorsys

import numpy as np
from PIL import Image, ImageDraw

from workbook.data.splits import Split, Splits, check_samples, divide
from workbook.data.transforms import smooth_field

SIZE, SAMPLES, FINE = 32, 4_000, 4  # FINE: drawn this many times larger, then averaged
FIGURE, GROUND = (0.6, 1.0), (0.1, 0.4)  # brightness: the figure is always the brighter one


def _arc(radius, start=0.0, stop=2 * np.pi, points=40):
    angle = np.linspace(start, stop, points)
    return radius * np.stack([np.cos(angle), np.sin(angle)], axis=1)  # (points, 2)


def _regular(corners, inner=None):
    """A regular polygon, or a star if the corners alternate with an inner radius."""
    radii = np.ones(corners) if inner is None else np.tile([1.0, inner], corners)
    angle = np.arange(len(radii)) * 2 * np.pi / len(radii) - np.pi / 2
    return radii[:, None] * np.stack([np.cos(angle), np.sin(angle)], axis=1)


def _heart():
    t = np.linspace(0, 2 * np.pi, 60)
    y = 13 * np.cos(t) - 5 * np.cos(2 * t) - 2 * np.cos(3 * t) - np.cos(4 * t)
    return np.stack([16 * np.sin(t) ** 3, -y], axis=1) / 16


def _crescent():
    """A disc, less a smaller disc beside its middle; the two circles meet at these angles."""
    outside, inside = np.arccos(0.625), np.arccos(0.175 / 0.8)
    bite = _arc(0.8, -inside, inside - 2 * np.pi) + [0.45, 0.0]
    return np.concatenate([_arc(1.0, outside, 2 * np.pi - outside), bite])


CROSS = [(-1, -3), (1, -3), (1, -1), (3, -1), (3, 1), (1, 1),
         (1, 3), (-1, 3), (-1, 1), (-3, 1), (-3, -1), (-1, -1)]  # fmt: skip
ARROW = [(0, -3), (2.4, 0), (1, 0), (1, 3), (-1, 3), (-1, 0), (-2.4, 0)]
OUTLINES = {  # corners (x, y), about one unit from the middle
    "disc": _arc(0.95),
    "ring": np.concatenate([_arc(1.0), _arc(0.55)[::-1]]),
    "crescent": _crescent(),
    "heart": _heart(),
    "triangle": _regular(3) * 1.1,
    "square": _regular(4) * 1.1,
    "hexagon": _regular(6),
    "star": _regular(5, inner=0.42) * 1.1,
    "cross": np.array(CROSS) / 3,
    "arrow": np.array(ARROW) / 3,
}


def draw_shapes(size, seed, samples, degrees=180):
    """Shapes of random color, place, size and turn on grounds of random color and texture.

    Args:
        size: Height and width, in pixels; None: 32.
        seed: Seed of the drawings and of the division.
        samples: Number of images in all; None: 4,000. A fifth is test, a tenth validation.
        degrees: Largest turn to either side.

    Returns:
        Splits: Images (samples, 3, size, size).
    """
    size, samples = size or SIZE, SAMPLES if samples is None else samples
    check_samples("shapes", samples, len(OUTLINES))
    rng = np.random.default_rng(seed)
    labels = rng.permutation(np.arange(samples) % len(OUTLINES))
    outlines = list(OUTLINES.values())
    images = np.stack([_draw(outlines[label], size, degrees, rng) for label in labels])
    whole = Split(images.astype(np.float32), labels.astype(np.int64))
    return Splits(*divide(whole, [samples // 10, samples // 5], seed), tuple(OUTLINES), "shapes")


def _draw(outline, size, degrees, rng):
    mask = _mask(outline, size, degrees, rng)  # (size, size)
    figure = _texture(size, 0.1, rng) * _color(FIGURE, rng)  # (3, size, size)
    ground = _texture(size, 0.35, rng) * _color(GROUND, rng)
    noise = rng.normal(0, 0.03, size=(3, size, size))
    return (mask * figure + (1 - mask) * ground + noise).clip(0, 1)


def _mask(outline, size, degrees, rng):
    """The outline turned, scaled and moved; Pillow fills it, averaging smooths its edge."""
    angle = np.deg2rad(rng.uniform(-degrees, degrees))
    turn = np.array([[np.cos(angle), np.sin(angle)], [-np.sin(angle), np.cos(angle)]])
    radius = rng.uniform(0.24, 0.4)
    corners = outline @ turn * radius + 0.5 + rng.uniform(-1, 1, size=2) * (0.45 - radius)
    canvas = Image.new("L", (size * FINE, size * FINE))
    ImageDraw.Draw(canvas).polygon([tuple(xy) for xy in corners * size * FINE], fill=255)
    return np.asarray(canvas.reduce(FINE), dtype=np.float32) / 255


def _color(brightness, rng):
    value = rng.uniform(*brightness)
    rgb = colorsys.hsv_to_rgb(rng.uniform(), rng.uniform(0.2, 0.8), value)
    return np.array(rgb)[:, None, None]  # (3, 1, 1)


def _texture(size, depth, rng):
    """Soft random clouds between 1 - depth and 1."""
    return 1 - depth * smooth_field(rng.uniform(size=(7, 7)), size)  # (size, size)
