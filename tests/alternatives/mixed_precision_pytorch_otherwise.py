"""Other right answers: one flat gradient, a loss by logsumexp, cosines without a product."""

import copy

import torch
from torch.nn import functional


def cast_inputs(operation, inputs, half=torch.float16):
    halves = ("linear", "matmul", "conv2d")
    full = "softmax log_softmax cross_entropy mse_loss batch_norm layer_norm sum exp log".split()
    fractions = [t for t in inputs if t.dtype in (torch.float32, half)]
    common = torch.float32 if operation in full else half
    if operation not in (*halves, *full):
        for tensor in fractions:
            common = torch.promote_types(common, tensor.dtype)
    cast = {id(t): t.type(common) for t in fractions}
    return tuple(cast.get(id(t), t) for t in inputs)


def policy_of(operation, inputs, half=torch.float16):
    kinds = []
    for start in (torch.float32, half):
        tensors = [t.to(start) if t.is_floating_point() else t for t in inputs]
        kinds.append(torch.autocast("cpu", dtype=half)(operation)(*tensors).dtype)
    if kinds[0] == kinds[1] and kinds[0] in (half, torch.float32):
        return "half" if kinds[0] == half else "float32"
    return "follows" if kinds == [torch.float32, half] else "other"


def mixed_loss(weights, inputs, labels, half=torch.float16):
    *body, (weight, bias) = [[t.type(half) for t in pair] for pair in weights]
    x = inputs.type(half)
    for w, b in body:
        x = functional.relu(functional.linear(x, w, b))
    logits = functional.linear(x, weight, bias)
    logs = logits.float() - logits.float().logsumexp(dim=1, keepdim=True)
    return -logs[torch.arange(len(labels)), labels].mean(), logits


def mixed_step(weights, inputs, labels, scale, lr, half=torch.float16, max_norm=None):
    masters = sum((list(pair) for pair in weights), [])
    before = copy.deepcopy([m.detach() for m in masters])
    for master in masters:
        master.grad = None
    loss, _ = mixed_loss(weights, inputs, labels, half)
    (scale * loss).backward()
    flat = torch.cat([m.grad.flatten() for m in masters]).mul(1 / scale)
    finite = not (flat.isnan() | flat.isinf()).any().item()
    if max_norm is not None and flat.norm() > max_norm:
        flat = flat * (max_norm / flat.norm())
    pieces = flat.split([m.numel() for m in masters])
    for master, piece, old in zip(masters, pieces, before, strict=True):
        master.grad = None
        if finite:
            master.data = old - lr * piece.view_as(old)
    return torch.tensor(loss.item()), finite


def similarities(left, right, temperature=0.1):
    left, right = left.float(), right.float()
    inner = (left[:, None] * right[None]).sum(dim=2)  # (N, M); no matrix product
    lengths = left.square().sum(1).sqrt()[:, None] * right.square().sum(1).sqrt()
    return inner / lengths / temperature
