"""Pictures of memory show the numbers in the order in which an array has them."""

import re
from xml.etree import ElementTree

import numpy as np
import pytest

from workbook.diagram.ideas.layouts import maps_in_memory, memory_order


def words(picture):
    return [one.text for one in ElementTree.fromstring(picture.svg()).iter() if one.text]


def numbers(picture):
    return [int(one) for one in words(picture) if one.isdigit()]


KERNEL = np.arange(24).reshape(2, 3, 2, 2)


@pytest.mark.parametrize("axes", [(2, 3, 1, 0), (3, 2, 1, 0), (0, 1, 2, 3)])
def test_each_strip_is_the_memory_of_its_array(axes):
    other = np.ascontiguousarray(KERNEL.transpose(axes))
    picture = memory_order({"one": KERNEL, "other": other})
    raw = np.frombuffer(other.tobytes(), dtype=other.dtype)
    assert numbers(picture) == [*range(24), *raw.tolist()]
    assert picture.svg().count("<polyline") == 24  # a line for each number
    crossed = sum(place != value for place, value in enumerate(raw))
    points = re.findall(r'points="([\d.]+),[\d.]+ ([\d.]+),', picture.svg())
    assert sum(start != end for start, end in points) == crossed


def test_a_hue_for_each_output_map():
    picture = memory_order({"one": KERNEL}).svg()
    assert picture.count('class="box blue"') == picture.count('class="box green"') == 12


def test_flattening_shows_maps_and_both_orders():
    maps = np.arange(12).reshape(2, 2, 3)
    picture = maps_in_memory(maps, {"first": (0, 1, 2), "last": (1, 2, 0)})
    place_by_place = [maps[c, i, j] for i in range(2) for j in range(3) for c in range(2)]
    assert numbers(picture) == [*range(12), *range(12), *place_by_place]
    assert f"last: {', '.join(map(str, place_by_place))}" in picture.alt
    other = maps_in_memory(maps, {"last": (2, 1, 0)})
    assert numbers(other)[12:] == maps.transpose(2, 1, 0).ravel().tolist()
