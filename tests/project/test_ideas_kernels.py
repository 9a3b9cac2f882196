"""The picture of merged kernels shows what the function that it is given makes of them."""

import re

import numpy as np
import pytest
from scipy.signal import convolve2d

from workbook.diagram.ideas.kernels import merging

FIRST, SECOND = np.array([[1, 2], [0, -1], [3, 5]]), np.array([[2, 0, 1], [-3, 4, 7]])


def merge(first, second):
    """By SciPy, for one map."""
    return convolve2d(first[0, 0], second[0, 0])[None, None]


def test_merging_ends_with_the_full_convolution_of_both():
    picture = merging(merge, FIRST, SECOND)
    expected = [f"{one:g}" for one in convolve2d(FIRST, SECOND).ravel()]
    assert ", ".join(expected) in picture.alt
    shown = re.findall(r">(-?[\d.]+|−[\d.]+)</text>", picture.svg())
    assert [one.replace("−", "-") for one in shown[-len(expected) :]] == expected


@pytest.mark.parametrize("place", [(0, 0), (1, 2)])
def test_merging_lights_one_copy_of_the_first_kernel_where_it_is_added(place):
    picture = merging(merge, FIRST, SECOND, place)
    assert picture.svg().count('class="box orange"') == 1 + 6 + 6
    assert f"times {SECOND[place]}" in picture.alt
    assert picture.svg() != merging(merge, FIRST, SECOND, (0, 1)).svg()


def test_merging_lights_what_the_function_makes_of_one_place():
    alone = np.zeros_like(SECOND)
    alone[1, 0] = SECOND[1, 0]
    numbers = ", ".join(f"{one:g}" for one in convolve2d(FIRST, alone).ravel())
    picture = merging(merge, FIRST, SECOND, (1, 0))
    assert f"row 1, column 0 of the second kernel, times -3: {numbers}." in picture.alt


def test_merging_follows_its_arguments():
    assert merging(merge, FIRST, SECOND).alt != merging(merge, 2 * FIRST, SECOND).alt
    assert merging(merge, FIRST, SECOND).alt != merging(merge, SECOND, FIRST).alt
    twice = merging(lambda *both: 2 * merge(*both), FIRST, SECOND)
    assert merging(merge, FIRST, SECOND).alt != twice.alt
