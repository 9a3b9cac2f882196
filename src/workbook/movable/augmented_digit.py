"""One digit, altered by an operation of a chosen strength, and the target that goes with it."""

import numpy as np
from scipy import ndimage

from workbook.movable.figure import Movable, svg
from workbook.movable.shapes import box, text

SIZE, PIXEL, GAP, BAR = 8, 18, 22, 120  # pixels of an image and of the screen
HEIGHT, WIDE = 20 + SIZE * PIXEL, 300
MIDDLE = (2, 5)  # row and column, of the box that CutMix pastes


def altered(first, second, way, strength):
    """The altered image, and the share of the target that its own label keeps.

    Args:
        first, second: (8, 8) arrays.
        way: "shift" (right, by up to 4 pixels), "turn" (counterclockwise, by up to 180 degrees),
            "erase" (a box in the middle, up to half of the area), "mixup" or "cutmix".
        strength: From 0 to 1.

    Returns:
        tuple: Image (8, 8), and the share.
    """
    if way == "mixup":
        return (1 - strength) * first + strength * second, 1 - strength
    if way == "shift":
        return _asked(first, 4 * strength, 0.0), 1.0
    if way == "turn":
        return _asked(first, 0.0, 180 * strength), 1.0
    side = int(SIZE * np.sqrt(strength if way == "cutmix" else strength / 2) / 2)
    row, column = MIDDLE if way == "cutmix" else (SIZE // 2, SIZE // 2)
    inside = np.zeros((SIZE, SIZE), dtype=bool)
    inside[max(row - side, 0) : row + side, max(column - side, 0) : column + side] = True
    kept = 1 - float(inside.mean()) if way == "cutmix" else 1.0
    return np.where(inside, second if way == "cutmix" else 0, first), kept


def _asked(image, right, degrees):
    """Every new pixel asks the old image, bilinearly; what lies outside is 0."""
    angle, middle = np.deg2rad(degrees), (SIZE - 1) / 2
    y, x = np.mgrid[:SIZE, :SIZE] - middle
    x = x - right
    old = [np.sin(angle) * x + np.cos(angle) * y, np.cos(angle) * x - np.sin(angle) * y]
    places = np.array(old) + middle
    return ndimage.map_coordinates(image, places, order=1, mode="grid-constant")


def pixels(image, left, top):
    """A square for each pixel, the darker the larger its value, from 0 to 16."""
    frame = box(left, top, SIZE * PIXEL, SIZE * PIXEL)
    squares = [
        f'<rect class="ink" x="{left + PIXEL * x}" y="{top + PIXEL * y}" width="{PIXEL}" '
        f'height="{PIXEL}" fill="currentColor" fill-opacity="{image[y, x] / 16:.3f}"/>'
        for y in range(SIZE)
        for x in range(SIZE)
    ]
    return frame + "".join(squares)


def augmented_digit(first, second, labels, way="turn", strength=0.1):
    """An image, altered, and bars of its target.

    Args:
        first, second: (8, 8) arrays of values from 0 to 16.
        labels: Of both; they differ.
        way, strength: As for `altered`.

    Returns:
        Movable: The reader chooses way and strength.
    """
    first, second = (np.rint(one).astype(float) for one in (first, second))
    image, kept = altered(first, second, way, strength)
    alt = (f"A handwritten {labels[0]} of 8 by 8 pixels after the operation {way} at strength "
           f"{strength:g}; its target is {kept:.0%} {labels[0]}.")  # fmt: skip
    left = SIZE * PIXEL + GAP
    parts = text(0, 12, "image", "head") + text(left, 12, "target", "head")
    parts += pixels(image, 0, 20)
    for place, (label, share) in enumerate(zip(labels, (kept, 1 - kept), strict=True)):
        y = 24 + 44 * place
        parts += text(left, y + 12, f"{label}: {share:.2f}", "name")
        parts += box(left, y + 18, BAR * share, 14, "blue" if place == 0 else "orange")
    picture = svg(WIDE, HEIGHT, alt, parts)
    return Movable("augmented_digit", picture, alt, first=first.tolist(), second=second.tolist(),
                   labels=list(labels), way=way, strength=strength)  # fmt: skip
