"""The picture of merged kernels shows what SciPy's convolution gives."""

import re

import numpy as np
import pytest
from scipy.signal import convolve2d

from workbook.diagram.ideas.kernels import merging

FIRST, SECOND = np.array([[1, 2], [0, -1], [3, 5]]), np.array([[2, 0, 1], [-3, 4, 7]])


def test_merging_ends_with_the_full_convolution_of_both():
    picture = merging(FIRST, SECOND)
    expected = [f"{one:g}" for one in convolve2d(FIRST, SECOND).ravel()]
    assert ", ".join(expected) in picture.alt
    shown = re.findall(r">(-?[\d.]+|−[\d.]+)</text>", picture.svg())
    assert [one.replace("−", "-") for one in shown[-len(expected) :]] == expected


@pytest.mark.parametrize("place", [(0, 0), (1, 2)])
def test_merging_lights_one_copy_of_the_first_kernel_where_it_is_added(place):
    picture = merging(FIRST, SECOND, place)
    assert picture.svg().count('class="box orange"') == 1 + 6 + 6
    assert f"times {SECOND[place]}" in picture.alt
    assert picture.svg() != merging(FIRST, SECOND, (0, 1)).svg()


def test_merging_follows_its_arguments():
    assert merging(FIRST, SECOND).alt != merging(2 * FIRST, SECOND).alt
    assert merging(FIRST, SECOND).alt != merging(SECOND, FIRST, (0, 0)).alt
