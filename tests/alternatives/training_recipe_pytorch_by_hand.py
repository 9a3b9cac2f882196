"""Other right solutions: names, lists of tensors, hooks, sums, smoothing by hand."""

from contextlib import contextmanager

import torch
from torch import nn


def decay_weights_only(model, learning_rate, weight_decay):
    named = {name: p for name, p in model.named_parameters() if p.requires_grad}
    few = [name for name, p in named.items() if len(p.shape) in (0, 1)]
    groups = [
        {"params": [named[name]], "lr": learning_rate,
         "weight_decay": 0.0 if name in few else weight_decay}
        for name in named
    ]  # fmt: skip
    return torch.optim.AdamW(groups)


class EMA:
    def __init__(self, model, decay, warm_up=False):
        self.tensors = [*model.parameters(), *model.buffers()]
        self.mean = [one.detach().clone() for one in self.tensors]
        self.d = self.decays(decay, warm_up)

    @staticmethod
    def decays(decay, warm_up):
        n = 0
        while True:
            yield min(decay, (1 + n) / (10 + n)) if warm_up else decay
            n += 1

    def update(self):
        d = next(self.d)
        self.mean = [
            d * old + (1 - d) * new.detach() if new.is_floating_point() else new.clone()
            for old, new in zip(self.mean, self.tensors, strict=True)
        ]

    @contextmanager
    def applied(self):
        own = [one.detach().clone() for one in self.tensors]
        self.write(self.mean)
        try:
            yield
        finally:
            self.write(own)

    def write(self, values):
        for tensor, value in zip(self.tensors, values, strict=True):
            tensor.data.copy_(value)


def recompute_statistics(model, batches):
    found, hooks = {}, []
    modes = [(one, one.training) for one in model.modules()]
    batch_norm = nn.modules.batchnorm._BatchNorm

    def look(norm, inputs, _):
        x = inputs[0].detach().transpose(0, 1).flatten(1)  # (C, everything else)
        found.setdefault(norm, []).append((x.mean(1), x.var(1)))

    for one in model.modules():
        if isinstance(one, batch_norm) and one.running_mean is not None:
            hooks.append(one.register_forward_hook(look))
    with torch.no_grad():
        model.train()
        for x, _ in batches:
            model(x)
        for norm, pairs in found.items():
            norm.running_mean.copy_(torch.stack([mean for mean, _ in pairs]).mean(0))
            norm.running_var.copy_(torch.stack([var for _, var in pairs]).mean(0))
    for hook in hooks:
        hook.remove()
    for one, mode in modes:
        one.training = mode


def swa(model, train_epoch, epochs, start, batches):
    parameters, sums, count = list(model.parameters()), None, 0
    for n in range(epochs):
        train_epoch(n)
        if n >= start:
            values = [p.detach() for p in parameters]
            sums = [v.clone() for v in values] if sums is None else torch._foreach_add(sums, values)
            count += 1
    if count == 0:
        return 0
    for p, total in zip(parameters, sums, strict=True):
        p.data.copy_(total / count)
    recompute_statistics(model, batches)
    return count


def train_recipe(model, optimizer, average, batches, epochs, schedule, smoothing):
    losses = []
    for _ in range(epochs):
        for x, y in batches:
            optimizer.zero_grad()
            log_p = model.train()(x).log_softmax(dim=1)
            own = -log_p.gather(1, y[:, None]).mean()
            loss = (1 - smoothing) * own - smoothing * log_p.mean()
            loss.backward()
            rate = schedule(len(losses))
            for group in optimizer.param_groups:
                group["lr"] = rate
            optimizer.step()
            losses += [loss.item()]
            if average is not None:
                average.update()
    return losses
