"""The picture of the integer product shows codes that stand for what they should."""

import sys
from types import SimpleNamespace
from xml.etree import ElementTree

import numpy as np
from tiny_book import ROOT

sys.path.append(str(ROOT / "book" / "_kernel"))

from gallery.patched import load  # noqa: E402

from workbook.diagram.ideas.integers import integer_product  # noqa: E402

quantization = load("quantization", "scratch")

INPUTS = np.array([[0.6, -0.2, 1.4], [2.0, 0.3, -0.5]])
WEIGHT = np.array([[0.5, -1.2], [0.9, 0.1], [-0.3, 0.8]])


def words(picture):
    return [one.text for one in ElementTree.fromstring(picture.svg()).iter() if one.text]


def after(shown, name, count):
    start = shown.index(name) + 1
    return np.array([float(one.replace("−", "-")) for one in shown[start : start + count]])


def test_the_codes_stand_for_the_floats_above_them():
    shown = words(integer_product(quantization, INPUTS, WEIGHT))
    a, w = after(shown, "codes a", 6).reshape(2, 3), after(shown, "codes w", 6).reshape(3, 2)
    step = (INPUTS.max() - INPUTS.min()) / 255
    zero = np.round(-128 - INPUTS.min() / step)
    assert np.abs(step * (a - zero) - INPUTS).max() <= step / 2 + 1e-9
    assert np.abs(w * 1.2 / 127 - WEIGHT).max() <= 0.6 / 127 + 1e-9
    assert (after(shown, "sums, int32", 4).reshape(2, 2) == (a - zero) @ w).all()
    gap = after(shown, "what y stands for", 4).reshape(2, 2) - INPUTS @ WEIGHT
    assert np.abs(gap).max() < 0.03


def test_a_forgotten_zero_point_is_seen():
    parts = {name: getattr(quantization, name) for name in (
        "affine_parameters", "quantize", "requantize", "dequantize")}  # fmt: skip
    wrong = SimpleNamespace(**parts, integer_matmul=lambda a, w, *_: a.astype(int) @ w.astype(int))
    right, other = (integer_product(one, INPUTS, WEIGHT) for one in (quantization, wrong))
    assert right.svg() != other.svg() and right.alt != other.alt
