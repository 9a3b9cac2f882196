"""The picture of normalizations shows which values each layer treats together."""

import re

import numpy as np
import pytest

from workbook.diagram.ideas.norms import families

MAPS = np.random.default_rng(0).normal(size=(3, 4, 1, 3))


def over(*axes):
    """A normalization over these axes, by its formula."""
    return lambda x: (x - x.mean(axes, keepdims=True)) / x.std(axes, keepdims=True)


def numbers(picture):
    """The number in each cell, in the order in which they are drawn."""
    return [int(one) for one in re.findall(r"middle[^>]*>(\d+)</text>", picture.svg())]


def test_it_says_how_many_sets_there_are_and_along_which_axes():
    picture = families({"batch": over(0, 2, 3), "layer": over(1, 2, 3), "instance": over(2, 3),
                        "places": over(1)}, MAPS, "NCHW")  # fmt: skip
    for words in ("batch: 4 sets of 9 values, alike along N and W",
                  "layer: 3 sets of 12 values, alike along C and W",
                  "instance: 12 sets of 3 values, alike along W",
                  "places: 9 sets of 4 values, alike along C"):  # fmt: skip
        assert words in picture.alt


def test_each_cell_has_the_number_of_its_set():
    found = np.reshape(numbers(families({"batch": over(0, 2, 3)}, MAPS, "NCHW")), (3, 4, 3))
    assert (found == np.arange(1, 5)[None, :, None]).all()
    tokens = np.random.default_rng(1).normal(size=(2, 3, 4))
    found = np.reshape(numbers(families({"layer": over(2)}, tokens, "NTD")), (2, 3, 4))
    assert (found == np.arange(1, 7).reshape(2, 3, 1)).all()


def test_it_sees_the_groups_of_pytorch():
    torch = pytest.importorskip("torch", reason="PyTorch is not installed")
    for groups in (1, 2, 4):
        layer = torch.nn.GroupNorm(groups, 4)
        layers = {"group": lambda x, of=layer: of(torch.tensor(x)).detach()}
        picture = families(layers, MAPS, "NCHW")
        channel = np.arange(4) // (4 // groups)
        want = 1 + groups * np.arange(3)[:, None] + channel
        found = np.reshape(numbers(picture), (3, 4, 3))
        assert (found == want[:, :, None]).all()
