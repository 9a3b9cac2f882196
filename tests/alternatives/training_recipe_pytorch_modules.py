"""Other right solutions: walks through modules, deep copies, averages by PyTorch's own class."""

from contextlib import contextmanager
from copy import deepcopy

import torch
from torch import nn
from torch.optim import swa_utils


def decay_weights_only(model, learning_rate, weight_decay):
    decayed, spared, seen = [], [], set()
    for module in model.modules():
        for parameter in module.parameters(recurse=False):
            if id(parameter) in seen or not parameter.requires_grad:
                continue
            seen.add(id(parameter))
            (decayed if parameter.dim() > 1 else spared).append(parameter)
    optimizer = torch.optim.AdamW(spared, lr=learning_rate, weight_decay=0)
    optimizer.add_param_group({"params": decayed, "weight_decay": weight_decay})
    return optimizer


class EMA:
    def __init__(self, model, decay, warm_up=False):
        self.model = model
        self.shadow = deepcopy(model)
        self.decay = decay
        self.warm_up = warm_up
        self.count = 0

    @torch.no_grad()
    def update(self):
        d = self.decay
        if self.warm_up and (1 + self.count) / (10 + self.count) < d:
            d = (1 + self.count) / (10 + self.count)
        self.count += 1
        for ours, theirs in zip(self.shadow.parameters(), self.model.parameters(), strict=True):
            ours.mul_(d).add_(theirs, alpha=1 - d)
        for ours, theirs in zip(self.shadow.buffers(), self.model.buffers(), strict=True):
            if ours.dtype.is_floating_point:
                ours.mul_(d).add_(theirs, alpha=1 - d)
            else:
                ours.copy_(theirs)

    @contextmanager
    @torch.no_grad()
    def applied(self):
        own = deepcopy(self.model)
        self.put(self.shadow)
        try:
            with torch.enable_grad():
                yield self.model
        finally:
            self.put(own)

    @torch.no_grad()
    def put(self, source):
        for ours, theirs in zip(self.model.parameters(), source.parameters(), strict=True):
            ours.copy_(theirs)
        for ours, theirs in zip(self.model.buffers(), source.buffers(), strict=True):
            ours.copy_(theirs)


def recompute_statistics(model, batches):
    modes = {name: module.training for name, module in model.named_modules()}
    swa_utils.update_bn(batches, model)
    for name, module in model.named_modules():
        module.training = modes[name]


def swa(model, train_epoch, epochs, start, batches):
    averaged = swa_utils.AveragedModel(model)
    for epoch in range(epochs):
        train_epoch(epoch)
        if epoch >= start:
            averaged.update_parameters(model)
    count = int(averaged.n_averaged)
    if count > 0:
        with torch.no_grad():
            for ours, theirs in zip(model.parameters(), averaged.parameters(), strict=True):
                ours.copy_(theirs)
        recompute_statistics(model, batches)
    return count


def train_recipe(model, optimizer, average, batches, epochs, schedule, smoothing):
    criterion = nn.CrossEntropyLoss(label_smoothing=smoothing)
    losses, step = [], 0
    for _ in range(epochs):
        model.train()
        for x, y in batches:
            rate = schedule(step)
            for group in optimizer.param_groups:
                group.update(lr=rate)
            model.zero_grad(set_to_none=True)
            loss = criterion(model(x), y)
            loss.backward()
            optimizer.step()
            if average:
                average.update()
            losses.append(float(loss.detach()))
            step += 1
    return losses
