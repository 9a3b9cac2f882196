"""Blocks side by side are drawn as they are executed."""

import re
from xml.etree import ElementTree

import numpy as np
import pytest

from workbook.diagram.ideas.blocks import kept_places, side_by_side
from workbook.diagram.network import record

torch = pytest.importorskip("torch")
nn = torch.nn


def words(picture):
    return [one.text for one in ElementTree.fromstring(picture.svg()).iter() if one.text]


class Block(nn.Module):
    def __init__(self, skip):
        super().__init__()
        self.conv, self.norm, self.skip = nn.Conv2d(2, 2, 3, padding=1), nn.BatchNorm2d(2), skip

    def forward(self, maps):
        changed = self.norm(self.conv(maps))
        return (changed + maps if self.skip else changed).relu()


def test_only_a_block_with_a_sum_has_an_arc():
    with_, without = (side_by_side({"one": Block(skip)}, (1, 2, 4, 4)) for skip in (1, 0))
    assert words(with_) == ["one", "42 parameters", "input, 2", "conv 3×3, 2", "batch norm", "sum",
                            "ReLU"]  # fmt: skip
    assert "sum" not in words(without)
    assert with_.svg().count("<polygon") == 1 and without.svg().count("<polygon") == 0
    assert "sum 4 also takes the output of 1" in with_.alt and "nothing is skipped" in without.alt


def test_the_same_layers_in_keras_make_the_same_picture():
    pytest.importorskip("tensorflow", reason="TensorFlow is not installed")
    import keras

    layers = keras.layers
    theirs = keras.Sequential([layers.Conv2D(8, 3, padding="same"), layers.MaxPooling2D(2)])
    ours = nn.Sequential(nn.Conv2d(4, 8, 3, padding=1), nn.MaxPool2d(2))
    one = side_by_side({"a layer": ours}, (1, 4, 6, 10))
    other = side_by_side({"a layer": theirs}, (1, 6, 10, 4))
    assert one.svg() == other.svg() and "conv 3×3, 8" in words(one)


def test_columns_stand_beside_each_other_and_may_be_short():
    models = {"left": Block(False), "right": Block(True)}
    picture = side_by_side(models, {"left": (1, 2, 4, 4), "right": (1, 2, 9, 9)}, whole=False)
    assert words(picture).count("conv 3×3 + batch norm + ReLU, 2") == 1
    left, right = (float(one) for one in re.findall(r'class="name" x="([\d.]+)"', picture.svg()))
    assert left < 340 < right and picture.size[0] <= 680


@pytest.mark.parametrize("stride", [2, 3])
def test_a_shortcut_lets_through_what_it_reads(stride):
    class Shortcut(nn.Module):
        def forward(self, maps):
            return nn.functional.pad(maps[:, :, ::stride, ::stride], (0, 0, 0, 0, 0, 1))

    maps = np.arange(1.0, 33.0).reshape(1, 2, 4, 4)
    picture = kept_places(Shortcut(), maps)
    side = len(range(0, 4, stride))
    assert f"2 maps of 4 × 4 become 3 of {side} × {side}; {2 * side**2} of 32" in picture.alt
    assert "all zeros: map 2." in picture.alt
    kept = maps[0, :, ::stride, ::stride].ravel().tolist()
    shown = words(picture)
    assert shown[-3 * side**2 - 2 :][0] == f"{kept[0]:g}"  # after the head of the first map
    assert re.findall(r'class="box blue"', picture.svg()) == ['class="box blue"'] * 4 * side**2


def test_weights_of_small_operations_count_and_a_new_shape_is_named():
    class Scaled(nn.Module):
        def __init__(self):
            super().__init__()
            self.scale = nn.Parameter(torch.ones(2, 1, 1))
            self.shift = nn.Parameter(torch.zeros(2, 1, 1))

        def forward(self, maps):
            pooled = nn.functional.avg_pool2d(maps, 2)
            return self.scale * pooled + self.shift

    class Distances(nn.Module):
        def forward(self, states):
            return (states[:, None] - torch.ones(5, states.shape[1])).square().sum(dim=2)

    model = nn.Sequential(nn.Conv2d(1, 2, 1), Scaled(), nn.Flatten(), Distances())
    nodes = record(model, (1, 1, 4, 4))
    assert [one.parameters for one in nodes] == [0, 4, 4, 0, 0]
    assert (nodes[-1].kind, nodes[-1].shape) == ("Distances", (5,))
