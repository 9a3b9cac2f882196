"""A digit that the reader draws, read by a LeNet that the build has trained."""

import numpy as np

from workbook.movable.figure import Movable, svg

CELL, BAR = 6, 110  # pixels
SIZE = 28
# One character for each weight: printable, and none that HTML or JSON writes as several.
ALPHABET = [chr(code) for code in range(35, 127) if chr(code) not in "&'<>\\"]
LEVELS = len(ALPHABET) // 2  # to either side of zero


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
    chances = probabilities(in_few_levels(weights), np.asarray(image))
    best = int(chances.argmax())
    alt = (f"A handwritten digit of {SIZE} by {SIZE} pixels; "
           f"the network reads {best}, at {chances[best]:.0%}.")  # fmt: skip
    small = [_integers(one) for one in weights[::2]]
    data = {"shapes": [whole.shape for whole, _ in small],
            "weights": "".join(ALPHABET[i + LEVELS] for one, _ in small for i in one.ravel()),
            "scales": [_short(scale) for _, scale in small],
            "biases": [_short(one) for one in weights[1::2]],
            "image": np.rint(255 * np.asarray(image)).astype(int).ravel().tolist()}  # fmt: skip
    return Movable("drawn_digit", _picture(np.asarray(image), chances, alt), alt, **data)


def in_few_levels(weights):
    """The network as it comes to the page: a character for each weight, a quarter of float32.

    Args:
        weights: Ten arrays, as for `drawn_digit`.

    Returns:
        list: The arrays, each output's weights rounded to 87 levels; biases as they are.
    """
    found = []
    for weight, bias in zip(weights[::2], weights[1::2], strict=True):
        whole, scale = _integers(weight)
        found += [whole.astype(np.float32) * scale, np.asarray(bias, np.float32)]
    return found


def _integers(weight):
    """Integers from -LEVELS to LEVELS, and what one of them is worth in each output (K, 1, ...)."""
    weight = np.asarray(weight, np.float32)
    largest = np.abs(weight).max(axis=tuple(range(1, weight.ndim)), keepdims=True)
    scale = np.maximum(largest, 1e-12) / LEVELS  # a row of zeros stays one
    return np.rint(weight / scale).astype(int), scale


def _short(values):
    """With the digits that float32 has."""
    return [float(f"{one:.7g}") for one in np.ravel(values)]


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
