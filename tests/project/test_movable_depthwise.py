"""The figure of a block's work counts as PyTorch's layers have weights."""

import pytest
from moving import move, numbers, starts_as_its_picture

from workbook.movable.depthwise_costs import costs, depthwise_costs


@pytest.mark.parametrize("settings", [(7, 96, 4), (3, 16, 1), (31, 768, 6)])
def test_a_block_has_the_weights_that_torch_counts(shown, settings):
    torch = pytest.importorskip("torch", reason="PyTorch is not installed")
    kernel, channels, wider = settings
    with torch.device("meta"):
        dense = torch.nn.Conv2d(channels, channels, kernel)
        depthwise = torch.nn.Conv2d(channels, channels, kernel, groups=channels)
        linear = torch.nn.Linear(channels, wider * channels)
    expected = {"dense": dense.weight.numel(), "depthwise": depthwise.weight.numel(),
                "pointwise": 2 * linear.weight.numel()}  # fmt: skip
    tab = shown(depthwise_costs())
    move(tab, kernel=kernel, channels=channels, wider=wider)
    assert numbers(tab) == expected == costs(*settings)


def test_it_says_which_share_is_depthwise(shown):
    tab = shown(depthwise_costs())
    move(tab, kernel=31, channels=8, wider=1)
    found = numbers(tab)
    share = 100 * found["depthwise"] / (found["depthwise"] + found["pointwise"])
    assert f"{share:.0f} % of them are depthwise" in tab.locator(".movable").inner_text()


def test_bars_start_as_their_picture(shown):
    starts_as_its_picture(shown, depthwise_costs(), "depthwise_costs")
