"""The figure of separable convolutions counts as PyTorch's kernels do."""

import pytest
from moving import move, numbers, starts_as_its_picture

from workbook.movable.separable_costs import costs, separable_costs


@pytest.mark.parametrize("settings", [(3, 64, 128), (5, 7, 1), (1, 16, 200), (11, 256, 30)])
def test_the_bars_are_the_weights_that_torch_counts(shown, settings):
    torch = pytest.importorskip("torch", reason="PyTorch is not installed")
    kernel, inside, outside = settings
    layers = {
        "usual": torch.nn.Conv2d(inside, outside, kernel, bias=False),
        "depthwise": torch.nn.Conv2d(inside, inside, kernel, groups=inside, bias=False),
        "pointwise": torch.nn.Conv2d(inside, outside, 1, bias=False),
    }
    expected = {name: layer.weight.numel() for name, layer in layers.items()}
    tab = shown(separable_costs())
    move(tab, kernel=kernel, inside=inside, outside=outside)
    share = (expected["depthwise"] + expected["pointwise"]) / expected["usual"]
    assert numbers(tab) == pytest.approx({**expected, "share": share}, rel=1e-9)
    assert costs(*settings) == pytest.approx({**expected, "share": share}, rel=1e-9)


def test_it_says_where_nothing_is_saved(shown):
    tab = shown(separable_costs())
    move(tab, outside=1)
    assert numbers(tab)["share"] > 1
    assert "111.1 % of the multiply-adds" in tab.locator(".movable").inner_text()


def test_separable_costs_start_as_their_picture(shown):
    starts_as_its_picture(shown, separable_costs(), "separable_costs")
