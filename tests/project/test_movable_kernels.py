"""The figure of stacked kernels counts as PyTorch does."""

import pytest
from moving import move, numbers, starts_as_its_picture

from workbook.movable.kernel_stack import costs, kernel_stack


@pytest.mark.parametrize("settings", [(3, 3, 64, 64), (5, 2, 16, 240), (7, 1, 8, 256)])
def test_a_stack_has_the_weights_that_torch_counts(shown, settings):
    torch = pytest.importorskip("torch", reason="PyTorch is not installed")
    kernel, layers, outer, inner = settings
    widths = [outer, *[inner] * (layers - 1), outer]
    stack = [torch.nn.Conv2d(before, after, kernel, bias=False)
             for before, after in zip(widths, widths[1:], strict=False)]  # fmt: skip
    size = torch.nn.Sequential(*stack)(torch.zeros(1, outer, 40, 40)).shape[-1]
    one = torch.nn.Conv2d(outer, outer, 41 - size, bias=False)
    expected = {"field": 41 - size, "stack": sum(p.numel() for s in stack for p in s.parameters()),
                "one": one.weight.numel()}  # fmt: skip
    tab = shown(kernel_stack())
    move(tab, kernel=kernel, layers=layers, outer=outer, inner=inner)
    assert numbers(tab) == expected == costs(*settings)


def test_it_says_when_the_stack_costs_more(shown):
    tab = shown(kernel_stack())
    move(tab, inner=200)
    assert numbers(tab)["stack"] > numbers(tab)["one"]
    assert " % of the weights" in tab.locator(".movable").inner_text()


def test_kernels_start_as_their_picture(shown):
    starts_as_its_picture(shown, kernel_stack(), "kernel_stack")
