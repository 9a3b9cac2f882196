"""The pictures of memory show where arrays really lie."""

from xml.etree import ElementTree

import numpy as np
import pytest

from workbook.diagram.ideas.memory import views


def words(picture):
    return [one.text for one in ElementTree.fromstring(picture.svg()).iter() if one.text]


VIEWS = {
    "x": lambda x: x,
    "x.T": lambda x: x.T,
    "x[1:, ::2]": lambda x: x[1:, ::2],
    "x[:, ::-1]": lambda x: x[:, ::-1],
    "x[0]": lambda x: x[0],
}


@pytest.mark.parametrize("code", VIEWS)
def test_views_shows_the_places_that_a_tensor_reads(code):
    buffer = np.arange(12)
    view = VIEWS[code](buffer.reshape(3, 4))
    picture = views(buffer, {code: view})
    assert words(picture)[2 : 2 + view.size] == [str(place) for place in view.ravel()]
    unread = 12 - len(set(view.ravel().tolist()))
    assert picture.svg().count("stroke-dasharray") == unread
    steps = [int(word.split(":")[1]) for word in words(picture) if word.startswith("axis")]
    assert steps == [stride // buffer.itemsize for stride in view.strides]


def test_a_copy_has_memory_of_its_own_and_a_repeated_axis_stays():
    buffer = np.arange(6.0)
    x = buffer.reshape(2, 3)
    copy = views(buffer, {"copy": x.copy()})
    assert "memory of its own" in copy.alt and copy.svg().count("stroke-dasharray") == 6
    repeated = views(buffer, {"row": np.broadcast_to(x[0], (4, 3))})
    assert "axis 0: +0, it stays here" in words(repeated)
    assert repeated.alt != views(buffer, {"row": x}).alt


def test_views_reads_tensors_of_pytorch():
    torch = pytest.importorskip("torch")
    strip = torch.arange(12)
    x = strip.view(3, 4)
    picture = views(strip, {"x[1:].T": x[1:].T})
    assert words(picture)[2:10] == ["4", "8", "5", "9", "6", "10", "7", "11"]
