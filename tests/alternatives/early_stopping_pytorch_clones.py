"""Another right solution: clones one by one, a loop with try and finally, the best beside it."""

import torch


def snapshot(model):
    return [t.detach().clone() for t in [*model.parameters(), *model.buffers()]]


@torch.no_grad()
def restore(model, saved):
    tensors = [*model.parameters(), *model.buffers()]
    for tensor, value in zip(tensors, saved, strict=True):
        tensor.copy_(value)


def fit(model, optimizer, rule, train_batches, validation_batches, epochs):
    losses, checked, kept = [], [], [snapshot(model)]
    while len(losses) < epochs:
        losses.append(train_one_epoch(model, optimizer, train_batches))  # noqa: F821
        checked.append(evaluate(model, validation_batches))  # noqa: F821
        stop = rule.update(checked[-1])
        kept = kept[: 1 if rule.improved else None]
        if rule.improved:
            kept.append(snapshot(model))
        if stop:
            break
    if len(kept) > 1:
        restore(model, kept[-1])
    return {"val_loss": checked, "loss": losses}


def fit_resumable(
    model, optimizer, rule, train_batches, validation_batches, epochs, state=None, save=None
):
    best, history = None, {"val_loss": [], "loss": []}
    if state:
        best, history = load_run_state(state, model, optimizer, rule)  # noqa: F821
    epoch = len(history["val_loss"])
    while epoch < epochs and rule.stop_epoch is None:
        history["loss"] += [train_one_epoch(model, optimizer, train_batches(epoch))]  # noqa: F821
        history["val_loss"] += [evaluate(model, validation_batches)]  # noqa: F821
        rule.update(history["val_loss"][epoch])
        best = snapshot(model) if rule.improved else best
        epoch += 1
        if save:
            save(run_state(model, optimizer, rule, best, history))  # noqa: F821
    if best:
        restore(model, best)
    return history
