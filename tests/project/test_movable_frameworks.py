"""Figures of what a framework does call by call: it really does."""

import pytest
from moving import move, numbers, starts_as_its_picture

from workbook.movable.update_order import ENDS, ORDERS, update_order, walk


def by_torch(torch, order, rate):
    """The weight and its gradient after each call of a loop."""
    weight = torch.tensor(4.0, dtype=torch.float64, requires_grad=True)
    optimizer = torch.optim.SGD([weight], lr=rate)
    calls = {"zero": optimizer.zero_grad, "step": optimizer.step,
             "backward": lambda: ((weight - 1) ** 2 / 2).backward()}  # fmt: skip
    found = [(4.0, None)]
    while len(found) < 25:
        for name in order.split("-"):
            calls[name]()
            gradient = None if weight.grad is None else weight.grad.item()
            found.append((weight.item(), gradient))
    weights, gradients = zip(*found[:25], strict=True)
    return list(weights), list(gradients)


@pytest.mark.parametrize("order", ORDERS)
def test_calls_do_what_torch_does(shown, order):
    torch = pytest.importorskip("torch", reason="PyTorch is not installed")
    tab = shown(update_order())
    for rate in (0.1, 0.7, 1.0):
        weights, gradients = by_torch(torch, order, rate)
        move(tab, order=order, rate=rate)
        for found in (numbers(tab).values(), walk(order, rate)):
            for ours, theirs in zip(found, (weights, gradients), strict=True):
                assert [one is None for one in ours] == [one is None for one in theirs]
                kept = [[one for one in some if one is not None] for some in (ours, theirs)]
                assert kept[0] == pytest.approx(kept[1], rel=1e-9, abs=1e-12)
        assert ENDS[0] <= min(weights) and max(weights) <= ENDS[1]  # all of it is in the picture
    move(tab, call=7)
    name = order.split("-")[6 % len(order.split("-"))]
    said = tab.locator("output").inner_text()
    assert f"Call 7, in loop {4 if order == 'backward-step' else 3}: " in said and name in said


@pytest.mark.parametrize("order, call", [("zero-backward-step", 3), ("backward-step", 0)])
def test_an_update_starts_as_its_picture(shown, order, call):
    starts_as_its_picture(shown, update_order(order, 0.5, call), "update_order")


def test_a_smaller_rate_swings_as_far(monkeypatch):
    """As the chapter says of the loop without `zero_grad`."""
    monkeypatch.setattr("workbook.movable.update_order.CALLS", 400)
    spans = [
        max(found) - min(found)
        for found in (walk("backward-step", rate)[0] for rate in (0.05, 0.1, 0.4, 1.0))
    ]
    assert spans == pytest.approx([6] * 4, rel=0.1)
    assert max(walk("zero-backward-step", 0.05)[0]) == 4.0  # this one never comes back
