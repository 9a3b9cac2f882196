"""The figure of values that share a mean marks and computes what PyTorch's layers do."""

import numpy as np
import pytest
from moving import move, numbers, starts_as_its_picture

from workbook.movable.shared_means import recorded, shared_means

CASES = [
    {"kind": "batch", "groups": 2, "images": 5, "image": 2, "channel": 3},
    {"kind": "batch", "groups": 1, "images": 1, "image": 1, "channel": 4},
    {"kind": "layer", "groups": 2, "images": 3, "image": 3, "channel": 1},
    {"kind": "places", "groups": 4, "images": 4, "image": 2, "channel": 2},
    {"kind": "instance", "groups": 2, "images": 6, "image": 6, "channel": 4},
    {"kind": "group", "groups": 2, "images": 2, "image": 1, "channel": 3},
    {"kind": "group", "groups": 4, "images": 2, "image": 2, "channel": 2},
]


def answer(kind, groups, images, image, channel):
    """What PyTorch makes of the first value of that map, and how many values move it."""
    torch = pytest.importorskip("torch", reason="PyTorch is not installed")
    maps = torch.tensor(recorded(), dtype=torch.float64)[:images].reshape(images, 4, 2, 2)

    def places(x):
        return torch.nn.LayerNorm(4).double()(x.movedim(1, -1)).movedim(-1, 1)

    layer = {
        "batch": torch.nn.BatchNorm2d(4), "layer": torch.nn.LayerNorm((4, 2, 2)),
        "instance": torch.nn.InstanceNorm2d(4), "group": torch.nn.GroupNorm(groups, 4),
    }.get(kind)  # fmt: skip
    layer = places if layer is None else layer.double()
    maps.requires_grad_(True)
    value = layer(maps)[image - 1, channel - 1, 0, 0]
    value.backward()
    return value.item(), int((maps.grad.abs() > 1e-12).sum())


@pytest.mark.parametrize("settings", CASES)
def test_it_computes_what_pytorch_does(shown, settings):
    tab = shown(shared_means())
    move(tab, **settings)
    found, (value, moved) = numbers(tab), answer(**settings)
    assert found["normalized"] == pytest.approx(value, abs=1e-6)
    assert found["sharing"] >= moved > 1
    marked = tab.locator(".live .box.blue, .live .box.orange").count()
    assert marked == found["sharing"]
    size = {"batch": 4 * settings["images"], "layer": 16, "places": 4, "instance": 4,
            "group": 16 // settings["groups"]}[settings["kind"]]  # fmt: skip
    assert marked == size


def test_fewer_images_leave_the_last_one(shown):
    tab = shown(shared_means(kind="instance", images=6, image=6))
    move(tab, images=2)
    assert "A value of image: 2" in tab.locator(".movable-controls").inner_text()
    assert numbers(tab)["value"] == recorded()[1][2][0]


def test_only_batch_normalization_sees_the_other_images(shown):
    seen = {}
    for kind in ("batch", "layer", "places", "instance", "group"):
        tab = shown(shared_means(kind=kind, image=1))
        seen[kind] = set()
        for images in (1, 3, 6):
            move(tab, images=images)
            seen[kind].add(round(numbers(tab)["normalized"], 6))
    assert {kind: len(one) for kind, one in seen.items()} == {
        "batch": 3, "layer": 1, "places": 1, "instance": 1, "group": 1,
    }  # fmt: skip


def test_it_starts_as_its_picture(shown):
    starts_as_its_picture(shown, shared_means(), "shared_means")
    assert np.shape(recorded()) == (6, 4, 4)
