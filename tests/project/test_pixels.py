"""Images inside drawings: fewer bytes, the same pixels."""

import base64
import io
import sys
from pathlib import Path

import numpy as np
import pytest

Image = pytest.importorskip("PIL.Image", reason="Pillow is not installed")
sys.path.append(str(Path(__file__).resolve().parents[2] / "book/_ext"))
from book_pixels import INLINE, smaller  # noqa: E402


def drawing(pixels):
    """A drawing with one image (H, W, 4), as matplotlib writes it."""
    out = io.BytesIO()
    Image.fromarray(pixels).save(out, "png")
    code = base64.b64encode(out.getvalue()).decode()
    return f'<svg><image xlink:href="data:image/png;base64,\n{code}" x="1"/><text>a</text></svg>'


def pixels_of(text):
    data = base64.b64decode(INLINE.search(text)[2])
    return np.asarray(Image.open(io.BytesIO(data)).convert("RGBA"))


def noise(*shape, high=256):
    return np.random.default_rng(0).integers(0, high, shape, dtype=np.uint8)


GRAY = np.dstack([*[noise(28, 28)] * 3, np.full((28, 28), 255, np.uint8)])
FEW = np.dstack([noise(28, 28, 3, high=3) * 40, np.full((28, 28, 1), 255, np.uint8)])
MANY = np.dstack([noise(28, 28, 3), np.full((28, 28, 1), 255, np.uint8)])
GLASS = noise(28, 28, 4)


CASES = {"gray": (GRAY, 0.5), "few": (FEW, 0.8), "many": (MANY, 1), "glass": (GLASS, 1)}


@pytest.mark.parametrize("pixels, share", CASES.values(), ids=CASES)
def test_the_pixels_stay_and_the_bytes_do_not(pixels, share):
    before = drawing(pixels)
    after = smaller(before)
    np.testing.assert_array_equal(pixels_of(after), pixels)
    assert len(after) <= share * len(before) and after.endswith('" x="1"/><text>a</text></svg>')
