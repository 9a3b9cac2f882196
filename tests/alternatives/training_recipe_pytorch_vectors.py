"""Other right solutions: groups by axes, one long vector, statistics of one batch, targets."""

from contextlib import ExitStack
from itertools import chain, repeat

import torch
from torch import nn
from torch.nn import functional


def decay_weights_only(model, learning_rate, weight_decay):
    by_axes = {}
    for parameter in filter(lambda one: one.requires_grad, model.parameters()):
        by_axes.setdefault(parameter.dim(), []).append(parameter)
    groups = [{"params": some, "weight_decay": weight_decay * (axes > 1)}
              for axes, some in by_axes.items()]  # fmt: skip
    return torch.optim.AdamW(groups, lr=learning_rate)


class EMA:
    def __init__(self, model, decay, warm_up=False):
        self.model, self.limit, self.warm_up, self.number = model, decay, warm_up, 0
        self.vector, self.others = self.look()

    def look(self):
        """All floating point numbers in a row; copies of the others."""
        state = self.model.state_dict().values()
        floats = [one.reshape(-1) for one in state if one.is_floating_point()]
        return torch.cat(floats), [one.clone() for one in state if not one.is_floating_point()]

    @torch.no_grad()
    def write(self, vector, others):
        others = iter(others)
        for one in self.model.state_dict().values():
            if one.is_floating_point():
                one.copy_(vector[: one.numel()].view_as(one))
                vector = vector[one.numel() :]
            else:
                one.copy_(next(others))

    def update(self):
        ramp = (1 + self.number) / (10 + self.number) if self.warm_up else 1.0
        decay = min(self.limit, ramp)
        now, self.others = self.look()
        self.vector = decay * self.vector + (1 - decay) * now
        self.number += 1

    def applied(self):
        stack = ExitStack()
        stack.callback(self.write, *self.look())
        self.write(self.vector, self.others)
        return stack


def recompute_statistics(model, batches):
    names = "running_mean", "running_var"
    with ExitStack() as stack, torch.no_grad():
        for module in model.modules():
            stack.callback(setattr, module, "training", module.training)
        norms = [one for one in model.modules() if getattr(one, names[0], None) is not None]
        for norm in norms:
            stack.callback(setattr, norm, "momentum", norm.momentum)
            norm.momentum = 1.0  # each batch leaves its own statistics
        model.train()
        seen = []
        for pair in batches:
            model(pair[0])
            seen.append([getattr(norm, name).clone() for norm in norms for name in names])
        if seen:
            held = [getattr(norm, name) for norm in norms for name in names]
            for one, values in zip(held, zip(*seen, strict=True), strict=True):
                one.copy_(torch.stack(values).mean(dim=0))


def swa(model, train_epoch, epochs, start, batches):
    rows = []
    for epoch in range(epochs):
        train_epoch(epoch)
        rows += [torch.cat([one.detach().flatten() for one in model.parameters()])]
    rows = rows[max(start, 0) :]
    if rows:
        parts = torch.stack(rows).mean(0).split([one.numel() for one in model.parameters()])
        with torch.no_grad():
            for parameter, part in zip(model.parameters(), parts, strict=True):
                parameter.copy_(part.view_as(parameter))
        recompute_statistics(model, batches)
    return len(rows)


def train_recipe(model, optimizer, average, batches, epochs, schedule, smoothing):
    losses = []
    for step, (x, y) in enumerate(chain.from_iterable(repeat(batches, epochs))):
        rate = schedule(step)
        for group in optimizer.param_groups:
            group |= {"lr": rate}
        model.train()
        logits = model(x)
        targets = functional.one_hot(y.long(), logits.shape[1]).to(logits)
        targets = torch.lerp(targets, torch.full_like(targets, 1 / logits.shape[1]), smoothing)
        loss = nn.functional.cross_entropy(logits, targets)
        trained = [one for group in optimizer.param_groups for one in group["params"]]
        trained = [one for one in trained if one.requires_grad]
        slopes = torch.autograd.grad(loss, trained, allow_unused=True)
        for parameter, slope in zip(trained, slopes, strict=True):
            parameter.grad = slope
        optimizer.step()
        if average is not None:
            average.update()
        losses.append(loss.tolist())
    return losses
