"""A digit that the reader draws, read by a LeNet that the build has trained."""

import base64

import numpy as np

from workbook.movable.figure import Movable, svg

CELL, BAR = 6, 110  # pixels
SIZE = 28


def drawn_digit(weights, image):
    """A field to draw in, the ten answers, and what the first layer sees.

    Args:
        weights: The ten arrays of a LeNet in the order of its layers, each weight before its bias:
            (6, 1, 5, 5), (6,), (16, 6, 5, 5), (16,), (120, 400), (120,), (84, 120), (84,),
            (10, 84), (10,).
        image: (28, 28), ink is 1: what stands in the field at first.

    Returns:
        Movable: The page computes the network anew after each stroke.
    """
    weights = [np.asarray(one, np.float16) for one in weights]  # half the size to load
    chances = probabilities([one.astype(np.float32) for one in weights], np.asarray(image))
    best = int(chances.argmax())
    alt = (f"A handwritten digit of {SIZE} by {SIZE} pixels; "
           f"the network reads {best}, at {chances[best]:.0%}.")  # fmt: skip
    data = {"shapes": [one.shape for one in weights],
            "weights": base64.b64encode(b"".join(one.tobytes() for one in weights)).decode(),
            "image": np.rint(255 * np.asarray(image)).astype(int).ravel().tolist()}  # fmt: skip
    return Movable("drawn_digit", _picture(np.asarray(image), chances, alt), alt, **data)


def probabilities(weights, image):
    """The ten answers of the network to one image, by plain NumPy.

    Returns:
        np.ndarray: (10,).
    """
    maps = _convolution(np.pad(image, 2)[None], *weights[:2])  # (6, 28, 28)
    maps = _convolution(_half(maps), *weights[2:4])  # (16, 10, 10)
    values = _half(maps).ravel()  # (400,)
    for weight, bias in (weights[4:6], weights[6:8]):
        values = np.maximum(weight @ values + bias, 0)  # (120,), (84,)
    logits = weights[8] @ values + weights[9]  # (10,)
    odds = np.exp(logits - logits.max())
    return odds / odds.sum()


def _convolution(maps, weight, bias):
    """Valid convolution and ReLU: (C, H, W) to (K, H - 4, W - 4)."""
    windows = np.lib.stride_tricks.sliding_window_view(maps, weight.shape[2:], axis=(1, 2))
    found = np.einsum("chwij,kcij->khw", windows, weight) + bias[:, None, None]  # (K, H-4, W-4)
    return np.maximum(found, 0)


def _half(maps):
    """Max pooling over 2 by 2."""
    channels, height, width = maps.shape
    return maps.reshape(channels, height // 2, 2, width // 2, 2).max(axis=(2, 4))


def _picture(image, chances, alt):
    """For print and pages without scripts: the image, and a bar for each answer."""
    pixels = "".join(
        f'<rect x="{CELL * x}" y="{CELL * y}" width="{CELL}" height="{CELL}" '
        f'fill-opacity="{image[y, x]:.2f}"/>'
        for y in range(SIZE) for x in range(SIZE) if image[y, x] > 0.01)  # fmt: skip
    left, step = CELL * SIZE + 24, CELL * SIZE / 10
    bars = "".join(
        f'<text x="{left}" y="{step * (i + 0.75):.1f}">{i}</text><rect class="chance" '
        f'x="{left + 16}" y="{step * (i + 0.2):.1f}" width="{max(1, BAR * p):.1f}" height="9"/>'
        for i, p in enumerate(chances))  # fmt: skip
    return svg(left + 16 + BAR, CELL * SIZE, alt, pixels + bars)
