"""Other right solutions: products instead of two passes, explicit loops, modes layer by layer."""

import copy

import torch
from torch import nn
from torch.nn import functional


def discriminative_optimizer(groups, learning_rate, factor=2.6, optimizer=torch.optim.Adam):
    chosen, rate = [], learning_rate
    for group in groups[::-1]:
        chosen.insert(0, dict(params=group.parameters(), lr=rate))
        rate = rate / factor
    return optimizer(chosen, lr=learning_rate)


def slanted_triangular(step, total_steps, max_lr, cut_frac=0.1, ratio=32):
    low, cut = max_lr / ratio, max(int(cut_frac * total_steps), 1)
    up = low + (max_lr - low) * step / cut
    down = low + (max_lr - low) * (total_steps - step) / (total_steps - cut)
    return min(up, down)


def unfreeze_top(groups, count):
    if count < 0 or count > len(groups):
        raise ValueError("no such number of groups")
    border = len(groups) - count
    for group in groups[:border]:
        for module in group.modules():
            module.training = False
        for p in group.parameters():
            p.requires_grad, p.grad = False, None
    for group in groups[border:]:
        group.train()
        for p in group.parameters():
            p.requires_grad_()


def fine_tune(body, head, optimizer, batches, epochs, penalty=None, before_epoch=None):
    network, losses, rights = nn.Sequential(body, head), [], []
    for epoch in range(epochs):
        if before_epoch:
            before_epoch(epoch)
        network.train()
        for module in body.modules():
            module.training = False
        found, hits = [], []
        for inputs, labels in batches:
            network.zero_grad()
            logits = network(inputs)
            each = functional.cross_entropy(logits, labels, reduction="none")
            each.mean().backward()
            if penalty:
                penalty().backward()
            optimizer.step()
            found += each.tolist()
            hits += (logits.argmax(1) == labels).tolist()
        losses.append(sum(found) / len(found))
        rights.append(sum(hits) / len(hits))
    return {"loss": losses, "accuracy": rights}


def l2_sp(body, head, alpha, beta):
    start = copy.deepcopy(body.state_dict())

    def penalty():
        moved = [(p - start[n]).flatten() for n, p in body.named_parameters()]
        kept = [p.flatten() for p in head.parameters()]
        return 0.5 * (alpha * torch.cat(moved).pow(2).sum() + beta * torch.cat(kept).pow(2).sum())

    return penalty


class LoRALinear(nn.Module):
    def __init__(self, layer, rank, alpha):
        super().__init__()
        if rank <= 0:
            raise ValueError("a rank is at least 1")
        self.layer, self.rank, self.alpha, self.merged = layer, rank, alpha, False
        layer.weight.requires_grad = False
        if layer.bias is not None:
            layer.bias.requires_grad = False
        like = {"dtype": layer.weight.dtype, "device": layer.weight.device}
        self.A = nn.Parameter(torch.empty(rank, layer.in_features, **like))
        nn.init.kaiming_uniform_(self.A, a=5**0.5)
        self.B = nn.Parameter(torch.zeros(layer.out_features, rank, **like))

    def update(self):
        return (self.B @ self.A) * (self.alpha / self.rank)

    def forward(self, inputs):
        weight = self.layer.weight
        if not self.merged:
            weight = weight + self.update()
        return functional.linear(inputs, weight, self.layer.bias)


class LoRAConv(nn.Module):
    def __init__(self, layer, rank, alpha):
        super().__init__()
        if rank <= 0 or layer.groups > 1:
            raise ValueError("a rank of at least 1, and no groups")
        self.layer, self.factor, self.merged = layer, alpha / rank, False
        for p in layer.parameters():
            p.requires_grad = False
        self.A = nn.Parameter(torch.randn_like(layer.weight[:1]).repeat(rank, 1, 1, 1))
        self.B = nn.Parameter(torch.zeros_like(layer.weight[:, :1, :1, :1]).repeat(1, rank, 1, 1))

    def update(self):
        flat = self.B.flatten(1) @ self.A.flatten(1)
        return self.factor * flat.view_as(self.layer.weight)

    def forward(self, inputs):
        one = self.layer
        weight = one.weight if self.merged else one.weight + self.update()
        return functional.conv2d(inputs, weight, one.bias, one.stride, one.padding, one.dilation)


def set_merged(adapter, merged):
    if merged and not adapter.merged:
        adapter.layer.weight.data.add_(adapter.update().detach())
    elif adapter.merged and not merged:
        adapter.layer.weight.data.sub_(adapter.update().detach())
    adapter.merged = bool(merged)
