"""Another right solution: gradients cleared one by one, running means, rates set by a generator."""
# ruff: noqa: F821  (the names that are missing here are the reference's)

import functools
import itertools
import math

import torch
from torch.nn import functional as F


def train_step(model, optimizer, inputs, labels, max_norm=None):
    for parameter in model.parameters():
        parameter.grad = None
    logits = model.train()(inputs)
    loss = F.nll_loss(F.log_softmax(logits, dim=-1), labels)
    torch.autograd.backward(loss)
    if max_norm is not None:
        gradients = [p.grad for p in model.parameters() if p.grad is not None]
        norm = math.hypot(*(g.norm().item() for g in gradients))
        for gradient in gradients if norm > max_norm else []:
            gradient.mul_(max_norm / norm)
    optimizer.step()
    return loss.detach(), torch.count_nonzero(logits.detach().argmax(dim=1) == labels)


def evaluate(model, batches):
    awake = {module for module in model.modules() if module.training}
    losses, hits = [], []
    try:
        model.train(mode=False)
        with torch.set_grad_enabled(False):
            for inputs, labels in batches:
                scores = F.log_softmax(model(inputs), dim=1)
                losses += F.nll_loss(scores, labels, reduction="none").tolist()
                hits += torch.eq(scores.argmax(dim=1), labels).tolist()
    finally:
        for module in model.modules():
            module.training = module in awake
    return {"loss": math.fsum(losses) / len(losses), "accuracy": hits.count(True) / len(hits)}


def train_one_epoch(step, batches):
    mean, right, seen = 0.0, 0, 0
    for inputs, labels in batches:
        loss, correct = step(inputs, labels)
        seen += len(labels)
        mean += (loss.item() - mean) * len(labels) / seen  # of all samples so far
        right += correct.item()
    return {"accuracy": right / seen, "loss": mean}


def fit(model, optimizer, train_batches, validation_batches, epochs, schedule=None):
    numbers = itertools.count()

    def scheduled():
        for batch in train_batches:
            if schedule is not None:
                rate = schedule(next(numbers))
                for group in optimizer.param_groups:
                    group.update({"lr": rate})
            yield batch

    rows = []
    step = functools.partial(train_step, model, optimizer)
    for _ in range(epochs):
        row = train_one_epoch(step, scheduled())
        checked = evaluate(model, validation_batches)
        rows.append({**row, **{f"val_{name}": value for name, value in checked.items()}})
    names = ["loss", "accuracy", "val_loss", "val_accuracy"]
    return {name: [row[name] for row in rows] for name in names}
