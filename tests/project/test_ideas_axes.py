"""The pictures of axes show what layers and layouts really do."""

import re
from xml.etree import ElementTree

import numpy as np
import pytest

from workbook.diagram.ideas.axes import flattening, shared


def words(picture):
    return [one.text for one in ElementTree.fromstring(picture.svg()).iter() if one.text]


def hues(picture):
    return re.findall(r'class="box (\w+)"', picture.svg())


def normalize(axes):
    """A normalization over these axes, by its formula."""

    def layer(x):
        return (x - x.mean(axes, keepdims=True)) / x.std(axes, keepdims=True)

    return layer


@pytest.mark.parametrize(
    ("axes", "layout", "groups", "said"),
    [
        ((0, 2, 3), "NCHW", 3, "along N and H and W the"),
        ((0, 1, 2), "NHWC", 2, "along N and H and W the"),
        ((1, 2, 3), "NCHW", 2, "along C and H and W the"),
        ((3,), "NHWC", 12, "along C the"),
    ],
)
def test_shared_finds_the_axes_of_a_normalization(axes, layout, groups, said):
    inputs = np.random.default_rng(0).normal(size=(2, 3, 2, 2))
    picture = shared(normalize(axes), inputs, layout)
    assert f"form {groups} groups" in picture.alt and said in picture.alt
    memory = np.array(hues(picture)[-24:]).reshape(inputs.shape)
    assert (memory == np.take(memory, [0], axes[-1])).all()


def test_shared_sees_the_layers_of_pytorch():
    torch = pytest.importorskip("torch")
    inputs = np.random.default_rng(0).normal(size=(2, 3, 2, 2))
    said = {}
    for layer in (torch.nn.BatchNorm2d(3), torch.nn.LayerNorm((3, 2, 2)), torch.nn.Identity()):
        picture = shared(lambda x, of=layer: of(torch.tensor(x)).detach(), inputs, "NCHW")
        said[type(layer).__name__] = re.search(r"form (\d+) groups", picture.alt)[1]
    assert said == {"BatchNorm2d": "3", "LayerNorm": "2", "Identity": "24"}


def test_flattening_shows_both_orders():
    maps = np.random.default_rng(0).permutation(12).reshape(3, 2, 2)
    by_hand = [maps[c, h, w] for h in range(2) for w in range(2) for c in range(3)]
    shown = words(flattening(maps))
    assert shown[-12:] == [str(one) for one in by_hand]
    assert shown[-25:-13] == [str(one) for one in maps.ravel()]
    assert hues(flattening(maps))[-12:] == ["blue", "orange", "green"] * 4
    one_channel = flattening(maps.reshape(1, 4, 3)).alt.split(": ")
    assert one_channel[1].split(".")[0] == one_channel[2].rstrip(".")  # nothing to exchange
