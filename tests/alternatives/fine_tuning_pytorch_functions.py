"""Another right solution: one merged kernel, unfolded windows, vectors of parameters."""

import contextlib

import numpy as np
import torch
from torch import nn
from torch.nn import functional


def discriminative_optimizer(groups, learning_rate, factor=2.6, optimizer=torch.optim.Adam):
    rates = [learning_rate * factor ** -(len(groups) - 1 - i) for i in range(len(groups))]
    return optimizer(
        [{"lr": rate, "params": list(one.parameters())}
         for one, rate in zip(groups, rates, strict=True)]
    )  # fmt: skip


def slanted_triangular(step, total_steps, max_lr, cut_frac=0.1, ratio=32):
    cut = int(total_steps * cut_frac) or 1
    corners = np.array([[0, 1 / ratio], [cut, 1], [total_steps, 1 / ratio]])
    return max_lr * np.interp(step, *corners.T)


def unfreeze_top(groups, count):
    if count < 0 or count > len(groups):
        raise ValueError("so many groups there are not")
    border = len(groups) - count
    for part in [p for group in groups[:border] for p in group.modules()]:
        part.training = False
        for p in part.parameters(recurse=False):
            p.requires_grad, p.grad = False, None
    for part in [p for group in groups[border:] for p in group.modules()]:
        part.training = True
        for p in part.parameters(recurse=False):
            p.requires_grad = True


def fine_tune(body, head, optimizer, batches, epochs, penalty=None, before_epoch=None):
    hook = before_epoch or (lambda epoch: None)
    extra = penalty or (lambda: 0.0)
    both = nn.ModuleList([body, head])

    def step(inputs, labels):
        scores = head(body(inputs))
        each = -scores.log_softmax(1)[range(len(labels)), labels]
        learning = [p for p in both.parameters() if p.requires_grad]
        slopes = torch.autograd.grad(each.mean() + extra(), learning, allow_unused=True)
        for p in both.parameters():
            p.grad = None
        for p, slope in zip(learning, slopes, strict=True):
            p.grad = slope
        right = (scores.max(1).indices == labels).sum()
        optimizer.step()
        return np.array([len(labels), float(each.detach().sum()), int(right)])

    def one_epoch(number):
        hook(number)
        body.train(False)
        head.train(True)
        samples, loss, right = sum(step(*pair) for pair in batches).tolist()
        return loss / samples, right / samples

    rows = [one_epoch(number) for number in range(epochs)]
    return {"loss": [r[0] for r in rows], "accuracy": [r[1] for r in rows]}


def probe_then_fine_tune(body, head, optimizer, batches, epochs, rates):
    found = []
    nets = nn.ModuleDict({"body": body, "head": head})
    for open_, count, rate in zip((False, True), epochs, rates, strict=True):
        for p in body.parameters():
            p.requires_grad, p.grad = open_, None
        learning = [p for p in nets.parameters() if p.requires_grad]
        found.append(fine_tune(body, head, optimizer(learning, lr=rate), batches, count))
    return {key: [one for part in found for one in part[key]] for key in ("loss", "accuracy")}


def l2_sp(body, head, alpha, beta):
    start = nn.utils.parameters_to_vector(body.parameters()).detach().clone()

    def penalty():
        moved = nn.utils.parameters_to_vector(body.parameters()) - start
        own = nn.utils.parameters_to_vector(head.parameters())
        return 0.5 * (alpha * moved @ moved + beta * own @ own)

    return penalty


class LoRALinear(nn.Module):
    def __init__(self, layer, rank, alpha):
        super().__init__()
        if not rank >= 1:
            raise ValueError("no rank below 1")
        self.add_module("layer", layer)
        for p in layer.parameters():
            p.requires_grad = False
        like = {"dtype": layer.weight.dtype, "device": layer.weight.device}
        self.A = nn.Parameter(torch.empty(rank, layer.weight.shape[1], **like).uniform_(-0.3, 0.3))
        self.register_parameter("B", nn.Parameter(torch.zeros(len(layer.weight), rank, **like)))
        self.share, self.merged = alpha / rank, False

    def update(self):
        return torch.einsum("or,ri->oi", self.B, self.A) * self.share

    def forward(self, inputs):
        weight = self.layer.weight if self.merged else self.layer.weight + self.update()
        return functional.linear(inputs, weight, self.layer.bias)


class LoRAConv(nn.Module):
    def __init__(self, layer, rank, alpha):
        if not rank >= 1 or layer.groups > 1:
            raise ValueError(f"rank {rank}, {layer.groups} groups")
        nn.Module.__init__(self)
        for p in layer.parameters():
            p.requires_grad, p.grad = False, None
        kernel = layer.weight.detach()
        self.add_module("layer", layer)
        self.A = nn.Parameter(0.05 * torch.randn_like(kernel[:1].repeat(rank, 1, 1, 1)))
        self.B = nn.Parameter(torch.zeros_like(kernel[:, :1, :1, :1]).repeat(1, rank, 1, 1))
        self.share, self.merged = alpha / rank, False

    def update(self):
        return self.share * torch.einsum("orxy,rikl->oikl", self.B, self.A)

    def forward(self, inputs):
        def run(kernel, bias):
            """The layer's convolution with other weights, as sums over unfolded windows."""
            old, (_, _, *size) = self.layer, kernel.shape
            columns = functional.unfold(inputs, size, old.dilation, old.padding, old.stride)
            maps = kernel.flatten(1) @ columns  # (N, out, places)
            places = [
                (n + 2 * p - d * (k - 1) - 1) // s + 1
                for n, p, d, k, s in zip(
                    inputs.shape[2:], old.padding, old.dilation, size, old.stride, strict=True
                )
            ]
            maps = maps.unflatten(2, places)
            return maps if bias is None else maps + bias[:, None, None]

        outputs = run(self.layer.weight, self.layer.bias)
        return outputs if self.merged else outputs + run(self.update(), None)


@torch.no_grad()
def set_merged(adapter, merged):
    if bool(merged) == bool(adapter.merged):
        return
    weight, update = adapter.layer.weight, adapter.update()
    weight.copy_(weight + update if merged else weight - update)
    adapter.merged = merged


def inject_adapters(body, rank, alpha):
    root = nn.Sequential(body)  # so that the body itself has a parent
    root.requires_grad_(False)
    places = [(parent, name, child) for parent in root.modules()
              for name, child in parent.named_children()]  # fmt: skip
    for parent, name, child in places:
        if isinstance(child, nn.Linear):
            parent._modules[name] = LoRALinear(child, rank, alpha)
        elif isinstance(child, nn.Conv2d) and child.groups == 1:
            parent.add_module(name, LoRAConv(child, rank, alpha))
    return root[0]


def interpolate(model, start, end, share):
    weights = (1 - share, share)
    mixed = {
        name: sum(w * one[name] for w, one in zip(weights, (start, end), strict=True))
        if end[name].dtype.is_floating_point
        else end[name].clone()
        for name in end
    }
    with torch.no_grad():
        for name, tensor in [*model.named_parameters(), *model.named_buffers()]:
            tensor.copy_(mixed[name])


@contextlib.contextmanager
def still(*nets):
    parts = {part: part.training for net in nets for part in net.modules()}
    for part in parts:
        part.training = False
    with torch.no_grad():
        yield
    for part, mode in parts.items():
        part.training = mode


def forgetting(before, after, old_head, batches):
    with still(before, after, old_head):
        total = sum(labels.numel() for _, labels in batches)
        hits = [sum(int(torch.count_nonzero(old_head(body(x)).topk(1).indices[:, 0] == y))
                    for x, y in batches) for body in (before, after)]  # fmt: skip
    first, last = hits[0] / total, hits[1] / total
    return dict(before=first, after=last, forgotten=first - last)
