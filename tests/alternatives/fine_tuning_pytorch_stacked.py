"""Another right solution: lists of modules, stacked kernels, tables of batches, undoing stacks."""

import contextlib
import itertools
import operator

import torch
from torch import nn
from torch.nn import functional


def discriminative_optimizer(groups, learning_rate, factor=2.6, optimizer=torch.optim.Adam):
    steps = [learning_rate] + [factor] * (len(groups) - 1)
    rates = [*itertools.accumulate(steps, operator.truediv)]  # from the head on
    pairs = zip(groups, reversed(rates), strict=True)
    return optimizer([dict(params=list(group.parameters()), lr=rate) for group, rate in pairs])


def unfreeze_top(groups, count):
    if count not in range(len(groups) + 1):
        raise ValueError(f"cannot open {count} of {len(groups)} groups")
    border = len(groups) - count
    nn.ModuleList(groups[:border]).eval().requires_grad_(False).zero_grad(set_to_none=True)
    nn.ModuleList(groups[border:]).train().requires_grad_(True)


def fine_tune(body, head, optimizer, batches, epochs, penalty=None, before_epoch=None):
    def step(inputs, labels):
        body.eval()
        head.train()
        for parameter in itertools.chain(body.parameters(), head.parameters()):
            parameter.grad = None
        logits = head(body(inputs))
        loss = functional.nll_loss(logits.log_softmax(dim=1), labels)
        sum([loss] if penalty is None else [loss, penalty()]).backward()
        optimizer.step()
        return len(labels), loss.item(), logits.argmax(dim=1).eq(labels).sum().item()

    history = {"loss": [], "accuracy": []}
    for epoch in range(epochs):
        if before_epoch is not None:
            before_epoch(epoch)
        table = torch.tensor([step(*batch) for batch in batches], dtype=torch.float64)
        samples, losses, hits = table.T  # each (batches,)
        history["loss"].append((samples @ losses / samples.sum()).item())
        history["accuracy"].append((hits.sum() / samples.sum()).item())
    return history


def probe_then_fine_tune(body, head, optimizer, batches, epochs, rates):
    def stage(number, trained):
        body.requires_grad_(trained is not head)
        descent = optimizer(list(trained.parameters()), lr=rates[number])
        return fine_tune(body, head, descent, batches, epochs[number])

    probe = stage(0, head)
    tuned = stage(1, nn.ModuleList([body, head]))
    return {name: list(itertools.chain(probe[name], tuned[name])) for name in probe}


def l2_sp(body, head, alpha, beta):
    start = {name: p.detach().clone() for name, p in body.named_parameters()}

    def distance(parameter, point):
        return functional.mse_loss(parameter, point, reduction="sum")

    def penalty():
        moved = [alpha * distance(p, start[name]) for name, p in body.named_parameters()]
        sizes = [beta * distance(p, torch.zeros_like(p)) for p in head.parameters()]
        return torch.stack(moved + sizes).sum() / 2

    return penalty


class LoRAConv(nn.Module):
    def __init__(self, layer, rank, alpha):
        super().__init__()
        if layer.groups > 1 or rank < 1:
            raise ValueError(f"no adapter of rank {rank} for {layer.groups} groups")
        self.layer = layer
        self.layer.requires_grad_(False)
        out, *window = layer.weight.shape
        self.A = nn.Parameter(layer.weight.new_empty([rank, *window]))
        nn.init.kaiming_normal_(self.A)
        self.B = nn.Parameter(layer.weight.new_zeros([out, rank, 1, 1]))
        self.merged, self.share = False, alpha / rank

    def update(self):
        return self.share * torch.tensordot(self.B[:, :, 0, 0], self.A, dims=1)

    def forward(self, inputs):
        one, (out, rank) = self.layer, self.B.shape[:2]
        places = one.stride, one.padding, one.dilation
        if self.merged:
            return functional.conv2d(inputs, one.weight, one.bias, *places)
        stacked = torch.cat([one.weight, self.A])  # one pass with both: (out + rank, in, kh, kw)
        maps, low = functional.conv2d(inputs, stacked, None, *places).split([out, rank], dim=-3)
        maps = maps + self.share * torch.einsum("orxy,...rhw->...ohw", self.B, low)
        return maps if one.bias is None else maps + one.bias[:, None, None]


def set_merged(adapter, merged):
    direction = int(bool(merged)) - int(bool(adapter.merged))  # 1: in, -1: out
    if direction != 0:
        adapter.layer.weight.detach().add_(adapter.update().detach(), alpha=direction)
    adapter.merged = bool(merged)


def inject_adapters(body, rank, alpha):
    def adapted(layer):
        match layer:
            case nn.Linear():
                return LoRALinear(layer, rank, alpha)  # noqa: F821
            case nn.Conv2d(groups=1):
                return LoRAConv(layer, rank, alpha)
        return layer

    def adapt_children(parent):
        for name, child in list(parent.named_children()):
            setattr(parent, name, adapted(child))

    body.requires_grad_(False)
    return adapted(body.apply(adapt_children))  # the inner parents come first


def forgetting(before, after, old_head, batches):
    answers = torch.cat([labels for _, labels in batches])
    with contextlib.ExitStack() as undo:
        undo.enter_context(torch.no_grad())
        for part in nn.ModuleList([before, after, old_head]).modules():
            undo.callback(setattr, part, "training", part.training)
            part.training = False
        found = [
            torch.cat([old_head(body(inputs)).argmax(dim=1) for inputs, _ in batches])
            for body in (before, after)
        ]
    first, last = (int(torch.eq(one, answers).sum()) / len(answers) for one in found)
    return {"forgotten": first - last, "after": last, "before": first}
