"""The training loop in PyTorch: a step, an epoch, an evaluation, and what joins them.

Each line of a loop can be wrong without an error message, so each has a task that checks it.
Check your work with: pytest tests/test_training.py -k pytorch
"""

import itertools

import torch
from torch import nn
from torch.nn import functional


def train_step(model, optimizer, inputs, labels, max_norm=None):
    """Change the weights once, by the gradient of the loss on one batch.

    The loss is the mean cross-entropy of the batch. The model may arrive in
    either mode; the step is made in training mode. Gradients that are there
    from before have no part in it. Frozen parameters get no gradient, and
    stay as they are, also if they have learned, and have a gradient, from before.

    Args:
        model: nn.Module from inputs to logits (N, num_classes).
        optimizer: a torch.optim.Optimizer of all its parameters.
        inputs, labels: the batch; labels (N,) are integers.
        max_norm: if given, the gradients are scaled down to this global norm
            before they are used (`torch.nn.utils` has a function).

    Returns:
        loss, correct: two tensors without dimensions and without a graph, the
        loss before the step and the number of right answers, from one and the
        same pass through the model.
    """
    # BEGIN SOLUTION
    model.train()
    logits = model(inputs)  # (N, num_classes)
    loss = functional.cross_entropy(logits, labels)
    optimizer.zero_grad()
    loss.backward()
    if max_norm is not None:
        nn.utils.clip_grad_norm_(model.parameters(), max_norm)
    optimizer.step()
    correct = (logits.argmax(dim=1) == labels).sum()
    return loss.detach(), correct
    # END SOLUTION


def evaluate(model, batches):
    """Measure a model on data, and leave no trace.

    The model answers in evaluation mode and without recording a graph.
    Afterwards each of its modules is in the mode in which it was found (they
    may differ); weights, buffers and gradients are as before, and so is
    whether PyTorch records graphs.

    Args:
        model: nn.Module from inputs to logits (N, num_classes).
        batches: an iterable of (inputs, labels), not all of one size.

    Returns:
        {"loss": ..., "accuracy": ...}: the mean cross-entropy over all
        samples, and the fraction of right answers, as Python floats.
    """
    # BEGIN SOLUTION
    modes = [(module, module.training) for module in model.modules()]
    model.eval()
    total = correct = count = 0
    with torch.no_grad():
        for inputs, labels in batches:
            logits = model(inputs)  # (N, num_classes)
            losses = functional.cross_entropy(logits, labels, reduction="sum")
            total += losses.item()
            correct += (logits.argmax(dim=1) == labels).sum().item()
            count += len(labels)
    for module, mode in modes:
        module.training = mode
    return {"loss": total / count, "accuracy": correct / count}
    # END SOLUTION


def train_one_epoch(step, batches):
    """Take one step with every batch, and keep the books.

    Args:
        step: function (inputs, labels) -> (loss, correct) that changes the
            weights; loss is the mean over the batch, correct the number of
            right answers, both tensors without dimensions.
        batches: an iterable of (inputs, labels), not all of one size.

    Returns:
        {"loss": ..., "accuracy": ...}: the mean of the loss over all samples,
        each measured before its step, and the fraction of right answers, as
        Python floats.
    """
    # BEGIN SOLUTION
    total, right, seen = 0.0, 0, 0
    for inputs, labels in batches:
        loss, correct = step(inputs, labels)
        total += float(loss) * len(labels)
        right += int(correct)
        seen += len(labels)
    return {"loss": total / seen, "accuracy": right / seen}
    # END SOLUTION


def fit(
    model, optimizer, train_batches, validation_batches, epochs, schedule=None
):  # fmt: skip
    """Train for some epochs, and evaluate after each.

    Args:
        model, optimizer: as for `train_step`.
        train_batches: an iterable of (inputs, labels); every epoch goes
            through it anew, because it may come in another order.
        validation_batches: the same, to evaluate on.
        epochs: how many epochs.
        schedule: function from the number of a step, from 0 on and counted
            through all epochs, to its learning rate, which is set in all
            groups of the optimizer before the step; None: the rate stays.

    Returns:
        A dictionary of lists with one Python float per epoch: "loss" and
        "accuracy" of the training epoch, "val_loss" and "val_accuracy" of the
        evaluation after it.
    """
    # BEGIN SOLUTION
    numbers = itertools.count()

    def step(inputs, labels):
        if schedule is not None:
            rate = schedule(next(numbers))
            for group in optimizer.param_groups:
                group["lr"] = rate
        return train_step(model, optimizer, inputs, labels)

    history = {"loss": [], "accuracy": [], "val_loss": [], "val_accuracy": []}
    for _ in range(epochs):
        learned = train_one_epoch(step, train_batches)
        checked = evaluate(model, validation_batches)
        for name in ("loss", "accuracy"):
            history[name].append(learned[name])
            history[f"val_{name}"].append(checked[name])
    return history
    # END SOLUTION


def accumulate_step(model, optimizer, micro_batches):
    """Take one step with a batch that comes in pieces.

    The step is that of all pieces in one batch: along the gradient of the
    mean cross-entropy over all their samples. Only one piece at a time is in
    memory as a graph. (The model has no layer that mixes the samples of a
    batch, such as batch normalization.) Modes, frozen parameters and
    gradients from before: as for `train_step`.

    Args:
        model, optimizer: as for `train_step`.
        micro_batches: a list of (inputs, labels), not all of one size.

    Returns:
        The mean cross-entropy over all samples before the step, a tensor
        without dimensions and without a graph.
    """
    # BEGIN SOLUTION
    model.train()
    optimizer.zero_grad()
    count = sum(len(labels) for _, labels in micro_batches)
    total = torch.zeros(())
    for inputs, labels in micro_batches:
        share = len(labels) / count
        loss = functional.cross_entropy(model(inputs), labels) * share
        loss.backward()  # adds to the gradients that are there
        total = total + loss.detach()
    optimizer.step()
    return total
    # END SOLUTION
