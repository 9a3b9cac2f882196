"""The figure of branches counts what PyTorch's layers hold."""

import pytest
from moving import move, numbers, starts_as_its_picture

from workbook.movable.branch_costs import MADE, branch_costs, costs


def weights(torch, *layers):
    """Of convolutions given as (maps before, maps behind, kernel)."""
    return sum(torch.nn.Conv2d(*one, bias=False).weight.numel() for one in layers)


@pytest.mark.parametrize("settings", [(192, 96, 16), (32, 256, 8), (480, 8, 128)])
def test_branches_have_the_weights_that_torch_counts(shown, settings):
    torch = pytest.importorskip("torch", reason="PyTorch is not installed")
    maps, reduce3, reduce5 = settings
    one, three, five, pooled = MADE.values()
    plain = weights(torch, (maps, one, 1), (maps, three, 3), (maps, five, 5))
    reduced = weights(torch, (maps, one, 1), (maps, reduce3, 1), (reduce3, three, 3),
                      (maps, reduce5, 1), (reduce5, five, 5), (maps, pooled, 1))  # fmt: skip
    tab = shown(branch_costs())
    move(tab, maps=maps, reduce3=reduce3, reduce5=reduce5)
    assert numbers(tab) == {"plain": plain, "reduced": reduced, "leaving": 224 + maps}
    found = costs(*settings).values()
    assert (plain, reduced) == tuple(map(sum, zip(*found, strict=True)))


def test_wide_reductions_cost_more_than_none(shown):
    tab = shown(branch_costs())
    move(tab, maps=32, reduce3=256, reduce5=128)
    assert numbers(tab)["reduced"] > numbers(tab)["plain"]


def test_branches_start_as_their_picture(shown):
    starts_as_its_picture(shown, branch_costs(), "branch_costs")
