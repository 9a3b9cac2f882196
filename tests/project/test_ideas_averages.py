"""The picture of averages shows which epochs really count, and what happens after training."""

import pytest

torch = pytest.importorskip("torch", reason="PyTorch is not installed")

from workbook.diagram.ideas.averages import averaging  # noqa: E402


def swa(model, train_epoch, epochs, start, batches, statistics=True):
    """The plain mean of all that was there after each epoch that counts."""
    kept = []
    for epoch in range(epochs):
        train_epoch(epoch)
        if epoch >= start:
            kept.append([one.detach().clone() for one in model.parameters()])
    with torch.no_grad():
        for one, *all_ in zip(model.parameters(), *kept, strict=True):
            one.copy_(torch.stack(all_).mean(dim=0))
    for inputs, _ in batches if statistics else ():
        model(inputs)
    return len(kept)


def test_the_epochs_that_count_have_equal_shares():
    picture = averaging(swa, 6, 4, batches=2)
    assert "count: epoch 4 0.50, epoch 5 0.50. Then 2 batches" in picture.alt
    shown = picture.svg()
    assert shown.count('class="box green"') == 2 + 1  # and the legend
    assert shown.count('class="box orange"') == 2 + 1
    assert shown.count('class="box blue"') == 6


def test_one_epoch_more_and_forgotten_statistics_are_seen():
    assert "epoch 3 0.33" in averaging(swa, 6, 3).alt

    def forgets(*given):
        return swa(*given, statistics=False)

    picture = averaging(forgets, 6, 4)
    assert "Then 0 batches" in picture.alt and picture.svg() != averaging(swa, 6, 4).svg()
