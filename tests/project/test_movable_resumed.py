"""The figure of an interrupted run computes what PyTorch's optimizer and schedule do."""

import pytest
from moving import move, numbers, starts_as_its_picture

from workbook.movable.resumed_run import KEPT, losses, resumed_run


def by_torch(torch, cut=None, kept="all"):
    """The same with SGD and CosineAnnealingLR, whose states are loaded as far as they were kept."""
    weights = torch.tensor([3.0, 1.0], dtype=torch.float64, requires_grad=True)
    curvatures = torch.tensor([1.0, 20.0], dtype=torch.float64)

    def begun():
        optimizer = torch.optim.SGD([weights], lr=0.05, momentum=0.9)
        return optimizer, torch.optim.lr_scheduler.CosineAnnealingLR(optimizer, 60)

    def loss():
        return (curvatures * weights**2).sum() / 2

    optimizer, scheduler = begun()
    found = []
    for step in range(60):
        if step == cut and kept != "all":
            state = optimizer.state_dict()["state"]
            optimizer, scheduler = begun()
            if kept == "optimizer":
                groups = optimizer.state_dict()["param_groups"]
                optimizer.load_state_dict({"state": state, "param_groups": groups})
        optimizer.zero_grad()
        value = loss()
        value.backward()
        found.append(value.item())
        optimizer.step()
        scheduler.step()
    return [*found, loss().item()]


@pytest.mark.parametrize("cut, kept", [(40, "weights"), (7, "optimizer"), (59, "all")])
def test_a_run_goes_on_as_torch_does(shown, cut, kept):
    torch = pytest.importorskip("torch", reason="PyTorch is not installed")
    expected = by_torch(torch, cut, kept)
    assert losses(cut, kept) == pytest.approx(expected, rel=1e-6)
    tab = shown(resumed_run())
    move(tab, kept=kept, cut=cut)
    assert numbers(tab)["resumed"] == pytest.approx(expected, rel=1e-6)
    assert numbers(tab)["whole"] == pytest.approx(by_torch(torch), rel=1e-6)
    said = tab.locator("output").inner_text()
    assert ("the same run" in said) == (kept == "all")


def test_only_a_checkpoint_with_everything_gives_the_same_run():
    assert [losses(30, kept) == losses() for kept in KEPT] == [False, False, True]


def test_it_starts_as_its_picture(shown):
    starts_as_its_picture(shown, resumed_run(), "resumed_run")
