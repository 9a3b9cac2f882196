"""Oracles of the chapter on data pipelines: what an augmentation decided, and rounded shares."""

import numpy as np

# factors by which somebody might lift a number above the next one
BASES = (10, 100, 1000, 10_000, 100_000, 1_000_000, 10**9, 2**16, 2**20, 2**32)


def share_rounded(count, share):
    """floor(count * share + 1/2), for shares that are exact binary fractions."""
    return int(np.floor(count * share + 0.5))


ASKED = "zeros come in"
STRANGE = "something else"


def moved(image, flip, dy, dx, source=None):
    """An image (C, H, W), mirrored or not, then moved by (dy, dx), pixel by pixel.

    ``source(y, x, height, width)`` says which pixel comes in from outside: None for a zero.
    """
    image = image[:, :, ::-1] if flip else image
    out = np.zeros_like(image)
    _, height, width = image.shape
    for y in range(height):
        for x in range(width):
            place = y - dy, x - dx
            if not (0 <= place[0] < height and 0 <= place[1] < width):
                place = source(*place, height, width) if source else None
            if place is not None:
                out[:, y, x] = image[:, place[0], place[1]]
    return out


def _around(y, x, height, width):
    return y % height, x % width


def _edge(y, x, height, width):
    return min(max(y, 0), height - 1), min(max(x, 0), width - 1)


def _mirrored(y, x, height, width):
    places = [(abs(at), size) for at, size in ((y, height), (x, width))]
    return tuple(at if at < size else max(0, 2 * size - 2 - at) for at, size in places)


MANNERS = {
    ASKED: None, "what goes out comes in on the other side": _around,
    "the edge is repeated": _edge, "the edge is mirrored": _mirrored,
}  # fmt: skip


def known_variants(image, max_shift):
    """{what an augmentation may give, as bytes: (in what manner, (flip, dy, dx))}."""
    shifts, known = range(-max_shift, max_shift + 1), {}
    choices = [(flip, dy, dx) for flip in (0, 1) for dy in shifts for dx in shifts]
    for name, source in MANNERS.items():
        for choice in choices:
            known.setdefault(_bytes(moved(image, *choice, source)), (name, choice))
    for _, dy, dx in choices:
        upside_down = moved(image[:, ::-1], 0, dy, dx)
        known.setdefault(_bytes(upside_down), ("top and bottom change places", (1, dy, dx)))
    return known


def _bytes(image):
    return np.asarray(image, dtype=np.float32).tobytes()


def manners(image, results, max_shift):
    """In what manners the results came about, in the order of the alphabet."""
    known = known_variants(image, max_shift)
    return sorted({known.get(_bytes(one), (STRANGE, None))[0] for one in results})


def decisions(image, results, max_shift):
    """The (flip, dy, dx) behind each result, None for what no decision explains."""
    known = known_variants(image, max_shift)
    found = [choice for manner, choice in known.values() if manner == ASKED]
    assert len(found) == 2 * (2 * max_shift + 1) ** 2, "every decision must show in this image"
    return [known.get(_bytes(one), (STRANGE, None))[1] for one in results]


def picture(rng, channels=2, height=7, width=6):
    """An image whose pixels all differ, and none is zero; small integers, exact in float32."""
    size = channels * height * width
    return (1.0 + rng.permutation(size)).reshape(channels, height, width)
