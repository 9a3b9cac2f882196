"""The picture of channels shows what SciPy's correlation gives, summed over the channels."""

from xml.etree import ElementTree

import numpy as np
import pytest
from scipy.signal import correlate2d

from workbook.diagram.ideas.channels import channels

RNG = np.random.default_rng(3)
IMAGE, BIAS = RNG.integers(-3, 5, (3, 4, 5)), np.array([2, -1])
WEIGHT = RNG.integers(-2, 3, (2, 3, 2, 3))


def words(picture):
    return [one.text for one in ElementTree.fromstring(picture.svg()).iter() if one.text]


def by_hand(images, weight, bias):
    return np.stack([[
        bias[o] + sum(correlate2d(image[c], weight[o, c], "valid") for c in range(len(image)))
        for o in range(len(weight))
    ] for image in images])  # fmt: skip


@pytest.mark.parametrize(("chosen", "place"), [(0, (0, 0)), (1, (2, 1))])
def test_each_map_stands_behind_its_kernels(chosen, place):
    picture, maps = channels(by_hand, IMAGE, WEIGHT, BIAS, chosen, place), None
    maps, shown = by_hand(IMAGE[None], WEIGHT, BIAS)[0], words(picture)
    for number, one in enumerate(maps):
        start = shown.index(f"map {number}") + 1
        expected = [f"{value:g}".replace("-", "−") for value in one.ravel()]
        assert shown[start : start + one.size] == expected
    assert "2 kernels of 3 × 2 × 3 give 2 maps of 3 × 3" in picture.alt
    answer = f"{maps[(chosen, *place)]:g}".replace("-", "−")
    assert f"= {answer}, a sum for each channel" in picture.alt


def test_the_lit_kernel_meets_all_channels():
    picture = channels(by_hand, IMAGE, WEIGHT, BIAS, 1, (0, 1))
    window = kernel = WEIGHT[0].size
    assert picture.svg().count('class="box orange"') == window + kernel + 1 + 1  # bias, answer


def test_a_layer_that_reads_one_channel_looks_different():
    def first(images, weight, bias):
        return by_hand(images[:, :1], weight[:, :1], bias)

    right, wrong = (channels(one, IMAGE, WEIGHT, BIAS) for one in (by_hand, first))
    assert right.svg() != wrong.svg() and right.alt != wrong.alt
