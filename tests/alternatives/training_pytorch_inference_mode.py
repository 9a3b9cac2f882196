"""Another right solution: all logits in one tensor, other bookkeeping."""

import contextlib

import torch
from torch.nn import functional


def train_step(model, optimizer, inputs, labels, max_norm=None):
    model.train(True)
    model.zero_grad()
    with torch.enable_grad():
        logits = model(inputs)
        loss = -logits.log_softmax(1).gather(1, labels[:, None]).mean()
        loss.backward()
    gradients = [p.grad for p in model.parameters() if p.grad is not None]
    if max_norm is not None:
        norm = torch.cat([g.flatten() for g in gradients]).norm()
        if norm > max_norm:
            torch._foreach_mul_(gradients, float(max_norm / norm))
    optimizer.step()
    with torch.no_grad():
        return loss.clone(), logits.max(dim=1).indices.eq(labels).sum().double()


@contextlib.contextmanager
def evaluating(model):
    were = {name: module.training for name, module in model.named_modules()}
    try:
        yield model.eval()
    finally:
        for name, module in model.named_modules():  # parents before their children
            module.train(were[name])


@torch.inference_mode()
def evaluate(model, batches):
    with evaluating(model):
        pairs = [(model(inputs), labels) for inputs, labels in batches]
    logits = torch.cat([one for one, _ in pairs])
    labels = torch.cat([one for _, one in pairs])
    loss = functional.cross_entropy(logits, labels).item()
    return {"accuracy": (logits.argmax(-1) == labels).double().mean().item(), "loss": loss}


def train_one_epoch(step, batches):
    done = [(*step(inputs, labels), labels.numel()) for inputs, labels in batches]
    count = sum(size for _, _, size in done)
    return dict(
        loss=sum(loss.item() * size / count for loss, _, size in done),
        accuracy=sum(correct.item() for _, correct, _ in done) / count,
    )


def fit(model, optimizer, train_batches, validation_batches, epochs, schedule=None):
    history, number = {}, 0

    def step(inputs, labels):
        nonlocal number
        for group in optimizer.param_groups if schedule else ():
            group.update(lr=rates[number])
        number += 1
        return train_step(model, optimizer, inputs, labels)

    total = epochs * len(train_batches)
    rates = [schedule(i) for i in range(total)] if schedule else None
    for _epoch in range(epochs):
        row = train_one_epoch(step, train_batches)
        row |= {f"val_{k}": v for k, v in evaluate(model, validation_batches).items()}
        for name, value in row.items():
            history.setdefault(name, []).append(value)
    return history


def accumulate_step(model, optimizer, micro_batches):
    model.train()
    model.zero_grad()
    losses, count = [], 0
    for inputs, labels in micro_batches:
        loss = functional.cross_entropy(model(inputs), labels, reduction="sum")
        loss.backward()
        losses.append(loss.item())
        count += len(labels)
    for p in model.parameters():
        if p.grad is not None:
            p.grad /= count
    optimizer.step()
    return torch.tensor(sum(losses) / count, dtype=torch.float64)
