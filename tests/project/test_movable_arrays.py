"""Figures of places and sizes that a reader moves: the page counts as NumPy does."""

import numpy as np
import pytest
from moving import move, numbers, starts_as_its_picture

from workbook.movable.adapter_sizes import adapter_sizes, sizes
from workbook.movable.memory_layout import memory_layout
from workbook.movable.receptive_layers import fields, receptive_layers
from workbook.movable.strided_view import strided_view, views

STACKS = [
    ((3, 1, 1),), ((5, 1, 1), (2, 2, 1), (5, 1, 1), (2, 2, 1)), ((3, 1, 1), (3, 1, 2), (3, 1, 4)),
    ((3, 1, 8), (1, 2, 1), (4, 2, 3)), ((3, 1, 1), (3, 1, 2), (3, 1, 4), (3, 1, 8)),
]  # fmt: skip


def seen_by_marks(layers, length=600):
    """Which inputs of a long row reach each output: boolean masks, layer by layer."""
    masks = np.eye(length, dtype=bool)  # (outputs, inputs)
    for kernel_size, stride, dilation in layers:
        reach = dilation * (kernel_size - 1)
        masks = np.stack([masks[i : i + reach + 1 : dilation].any(axis=0)
                          for i in range(0, len(masks) - reach, stride)])  # fmt: skip
    first, second = (np.flatnonzero(one) for one in masks[:2])
    return {"field": int(np.ptp(first)) + 1, "jump": int(second[0] - first[0]),
            "pixels": len(first)}  # fmt: skip


@pytest.mark.parametrize("layers", STACKS, ids=str)
def test_a_receptive_field_is_what_reaches_an_output(shown, layers):
    expected = seen_by_marks(layers)
    assert fields(layers)[-1] == (expected["field"], expected["jump"])
    tab = shown(receptive_layers(chosen=1))
    move(tab, count=len(layers))
    for i, (kernel, stride, dilation) in enumerate(layers, 1):
        move(tab, chosen=i, kernel=kernel, stride=stride, dilation=dilation)
    assert numbers(tab) == expected
    assert tab.locator(".live rect.green").count() == expected["pixels"]
    assert numbers(shown(receptive_layers(layers, 1))) == expected


def test_receptive_layers_start_as_their_picture(shown):
    starts_as_its_picture(shown, receptive_layers(), "receptive_layers")


@pytest.mark.parametrize("name", views())
def test_elements_lie_where_numpy_reads_them(shown, name):
    tab, view = shown(strided_view()), views()[name]
    move(tab, name=name)
    assert numbers(tab)["places"] == view.ravel().tolist()
    move(tab, element=view.size - 1)
    assert numbers(tab)["chosen"] == view[-1, -1]
    assert f"= {view[-1, -1]}." in tab.locator("output").inner_text()


def test_a_strided_view_starts_as_its_picture(shown):
    starts_as_its_picture(shown, strided_view(), "strided_view")


def test_play_goes_through_all_elements(shown):
    tab = shown(strided_view("x", 9))
    tab.clock.install()
    tab.get_by_role("button", name="Play").click()
    tab.clock.run_for(1500)
    assert numbers(tab)["chosen"] == 11
    assert tab.get_by_role("button", name="Play").is_visible()  # it has stopped by itself


@pytest.mark.parametrize("index", [(0, 0, 0, 0), (1, 2, 1, 1), (0, 1, 0, 1), (1, 0, 1, 0)])
def test_elements_lie_where_numpy_flattens_them(shown, index):
    first = np.arange(24).reshape(2, 3, 2, 2)  # (N, C, H, W)
    last = np.zeros(24, int)
    last[first.transpose(0, 2, 3, 1).ravel()] = np.arange(24)  # the place of each value
    tab = shown(memory_layout())
    move(tab, **dict(zip("NCHW", index, strict=True)))
    assert numbers(tab) == {"NCHW": first[index], "NHWC": last[first[index]]}
    order = tab.locator(".live rect + text").all_text_contents()[24:36]
    assert order == [f"{c}{h}{w}" for h in range(2) for w in range(2) for c in range(3)]


def test_a_memory_layout_starts_as_its_picture(shown):
    starts_as_its_picture(shown, memory_layout(), "memory_layout")


@pytest.mark.parametrize("inputs, outputs, rank", [(384, 96, 4), (1024, 32, 128), (64, 64, 32)])
def test_an_adapter_has_the_parameters_that_torch_counts(shown, inputs, outputs, rank):
    torch = pytest.importorskip("torch", reason="PyTorch is not installed")
    layer = torch.nn.Linear(inputs, outputs, bias=False)
    parts = [torch.nn.Linear(inputs, rank, bias=False), torch.nn.Linear(rank, outputs, bias=False)]
    counted = [sum(p.numel() for p in one.parameters()) for one in (layer, *parts)]
    expected = {"layer": counted[0], "adapter": counted[1] + counted[2]}
    tab = shown(adapter_sizes())
    move(tab, inputs=inputs, outputs=outputs, rank=rank)
    assert numbers(tab) == expected == sizes(inputs, outputs, rank)


def test_adapter_sizes_start_as_their_picture(shown):
    starts_as_its_picture(shown, adapter_sizes(), "adapter_sizes")
