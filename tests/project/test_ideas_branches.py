"""Branches are drawn as they are executed, and maps by the layer that made them."""

from xml.etree import ElementTree

import pytest

from workbook.diagram.ideas.branches import branches, who_reads

torch = pytest.importorskip("torch")
nn = torch.nn


def words(picture):
    return [one.text for one in ElementTree.fromstring(picture.svg()).iter() if one.text]


class Module(nn.Module):
    def __init__(self, second):
        super().__init__()
        self.left = nn.Conv2d(5, 3, 1)
        self.right = nn.Sequential(nn.MaxPool2d(3, 1, 1), nn.Conv2d(5, second, 3, padding=1))

    def forward(self, maps):
        return torch.cat([self.left(maps), self.right(maps)], dim=1)


@pytest.mark.parametrize("second", [4, 7])
def test_branches_have_the_maps_that_came_out(second):
    picture = branches(Module(second), (1, 5, 6, 6))
    shown = words(picture)
    assert shown[0] == "5 maps" and shown[-1].endswith(f"{3 + second} maps")
    assert "conv 1×1, 3" in shown and f"conv 3×3, {second}" in shown
    assert picture.svg().count("<polygon") == 2 + 3  # arrows of a column of one, and of two
    assert f"conv 3×3, {second}" in picture.alt and "left" in picture.alt


class Block(nn.Module):
    """A dense block, or one whose layers read only what entered."""

    def __init__(self, dense):
        super().__init__()
        self.dense = dense
        for number in range(3):
            entered = 2 + 3 * number * dense
            self.add_module(f"layer{number}", nn.Conv2d(entered, 3, 3, padding=1))

    def forward(self, maps):
        made = maps
        for layer in self.children():
            made = torch.cat([made, layer(made if self.dense else maps)], dim=1)
        return made


def test_each_layer_of_a_dense_block_reads_all_before_it():
    torch.manual_seed(0)
    maps = torch.randn(1, 2, 5, 4)
    dense, flat = (who_reads(Block(kind), maps) for kind in (True, False))
    assert "layer2: 2 of entered, 3 of layer0 and 3 of layer1;" in dense.alt
    assert "layer2: 2 of entered;" in flat.alt
    for picture in (dense, flat):
        assert "leave: 2 of entered, 3 of layer0, 3 of layer1 and 3 of layer2." in picture.alt
    read = 2 + 5 + 8 + 11
    assert dense.svg().count("<rect") == read + 4  # and the key


def test_maps_that_nothing_made_are_dashed():
    class Halved(Block):
        def forward(self, maps):
            return super().forward(maps) / 2

    torch.manual_seed(0)
    picture = who_reads(Halved(True), torch.randn(1, 2, 5, 4))
    assert picture.svg().count("stroke-dasharray") == 11 and "11 of None" in picture.alt
