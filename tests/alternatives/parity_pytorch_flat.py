"""Another right solution: a growing list of layers, all weights as one flat vector."""

import torch
from torch import nn
from torch.nn import functional as F


def canonical(tensor):
    array = tensor.numpy(force=True).copy()
    return array.squeeze(axis=(1, 2)) if array.shape[1:] == (1, 1) else array


def export_weights(model):
    tensors = []
    for _, layer in model.named_modules():
        tensors.extend(p for _, p in layer.named_parameters(recurse=False, remove_duplicate=False))
        if isinstance(layer, nn.modules.batchnorm._BatchNorm):
            state = dict(layer.named_buffers(recurse=False))
            tensors.extend(state[name] for name in ("running_mean", "running_var") if name in state)
    return [canonical(tensor) for tensor in tensors]


def set_batch_norm(model, momentum, epsilon):
    good = momentum >= 0 and momentum <= 1 and epsilon > 0  # nothing compares with nan
    if not good:
        raise ValueError("Momentum from 0 to 1 and a positive epsilon, please.")
    waiting = [model]
    for layer in waiting:  # it grows meanwhile
        waiting.extend(layer.children())
        if isinstance(layer, nn.modules.batchnorm._BatchNorm):
            vars(layer).update(momentum=momentum, eps=epsilon)


def training_trace(model, batches, rates, momentum):
    parameters, trace = list(model.parameters()), {"logits": [], "losses": []}
    weights = torch.cat([p.detach().flatten() for p in parameters])
    velocity = torch.zeros_like(weights)
    sizes = [p.numel() for p in parameters]
    model.train()
    for (images, labels), rate in zip(batches, rates, strict=True):
        model.zero_grad()
        scores = model(torch.tensor(images, dtype=weights.dtype))
        loss = F.nll_loss(F.log_softmax(scores, dim=1), torch.tensor(labels).long())
        loss.backward()
        trace["logits"].append(scores.numpy(force=True))
        trace["losses"].append(loss.item())
        trace.setdefault("gradients", [canonical(p.grad) for p in parameters])
        velocity = momentum * velocity + torch.cat([p.grad.flatten() for p in parameters])
        weights = weights - rate * velocity
        with torch.no_grad():
            for p, part in zip(parameters, weights.split(sizes), strict=True):
                p.copy_(part.view_as(p))
    return trace | {"weights": export_weights(model)}
