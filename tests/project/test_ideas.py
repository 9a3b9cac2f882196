"""Pictures of ideas show what real arrays do."""

import re
from xml.etree import ElementTree

import numpy as np
import pytest

from workbook.diagram.ideas.arrays import broadcasting


def words(picture):
    """All that stands in the picture, in its order; that it is well-formed is seen here, too."""
    return [one.text for one in ElementTree.fromstring(picture.svg()).iter() if one.text]


@pytest.mark.parametrize("shapes", [((3, 1), (4,)), ((2, 3), (3,)), ((2, 1), (2, 3)), ((3,), ())])
def test_broadcasting_shows_the_sum_and_names_what_is_repeated(shapes):
    first, second = (np.arange(np.prod(shape, dtype=int)).reshape(shape) for shape in shapes)
    picture = broadcasting(first, second)
    total = [str(value) for value in (first + second).ravel()]
    assert words(picture)[-len(total) :] == total
    ours = picture.svg().count("stroke-dasharray")
    assert ours == 2 * (first + second).size - first.size - second.size
    assert ("not repeated" in picture.alt) == (np.broadcast_shapes(*shapes) in shapes)


def test_a_picture_is_as_large_as_what_is_in_it():
    width, height = broadcasting([[1], [2]], [1, 2, 3]).size
    edges = [sum(map(float, pair)) for pair in re.findall(
        r'x="([\d.]+)" y="[\d.]+" width="([\d.]+)"',
        broadcasting([[1], [2]], [1, 2, 3]).svg())]  # fmt: skip
    assert max(edges) <= width and height > 2 * 30
