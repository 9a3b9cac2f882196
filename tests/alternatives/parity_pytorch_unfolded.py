"""Another right solution: generators of tensors, windows of a view, gradients by backward."""

import math

import numpy as np
import torch
from torch import nn


def everything(model):
    for layer in model.modules():
        yield from layer.parameters(recurse=False)
        if isinstance(layer, nn.modules.batchnorm._BatchNorm):
            yield layer.running_mean
            yield layer.running_var


def shape_of(tensor):
    shape = tuple(tensor.shape)
    return shape[:1] if len(shape) == 3 and shape[1] == shape[2] == 1 else shape


def export_weights(model):
    with torch.no_grad():
        return [t.clone().numpy().reshape(shape_of(t)) for t in everything(model)]


def import_weights(model, arrays):
    tensors = list(everything(model))
    if len(tensors) != len(arrays):
        raise ValueError(f"{len(tensors)} arrays are due, {len(arrays)} came.")
    for tensor, array in zip(tensors, arrays, strict=True):
        if shape_of(tensor) != np.shape(array):
            raise ValueError(f"{shape_of(tensor)} is due, {np.shape(array)} came.")
    for tensor, array in zip(tensors, arrays, strict=True):
        tensor.data[:] = torch.tensor(np.reshape(array, tuple(tensor.shape)))


def set_batch_norm(model, momentum, epsilon):
    if epsilon <= 0 or momentum != min(max(momentum, 0), 1):
        raise ValueError(f"{momentum} or {epsilon} is out of its range.")
    if isinstance(model, (nn.BatchNorm1d, nn.BatchNorm2d)):
        setattr(model, "momentum", momentum)  # noqa: B010
        setattr(model, "eps", epsilon)  # noqa: B010
    for layer in model.children():
        set_batch_norm(layer, momentum, epsilon)


def conv2d(images, weight, bias, stride=1, padding=0):
    sizes, kernels = images.shape[2:], weight.shape[2:]
    if padding == "same":
        counts = [math.ceil(size / stride) for size in sizes]
        before = [max((n - 1) * stride + k - size, 0) // 2
                  for n, k, size in zip(counts, kernels, sizes, strict=True)]  # fmt: skip
    else:
        counts = [(size + 2 * padding - k) // stride + 1
                  for k, size in zip(kernels, sizes, strict=True)]  # fmt: skip
        before = [padding, padding]
    reach = [max((n - 1) * stride + k, b + size)
             for n, k, b, size in zip(counts, kernels, before, sizes, strict=True)]  # fmt: skip
    large = images.new_zeros(*images.shape[:2], *reach)
    inside = [slice(b, b + size) for b, size in zip(before, sizes, strict=True)]
    large[:, :, inside[0], inside[1]] = images
    windows = large.unfold(2, kernels[0], stride).unfold(3, kernels[1], stride)
    return torch.einsum("ncijhw,ochw->noij", windows, weight) + bias[:, None, None]


def training_trace(model, batches, rates, momentum):
    trace = dict(logits=[], losses=[], gradients=[], weights=[])
    kept = {p: 0 for p in model.parameters()}
    model.train(True)
    for step, (images, labels) in enumerate(batches):
        model.zero_grad()
        scores = model(torch.from_numpy(images).to(next(iter(kept)).dtype))
        loss = -scores.log_softmax(1)[range(len(labels)), labels].mean()
        loss.backward()
        for p in kept:
            if step == 0:
                trace["gradients"].append(p.grad.clone().reshape(shape_of(p)).numpy())
            kept[p] = momentum * kept[p] + p.grad
            p.data = p.data - rates[step] * kept[p]
        trace["logits"].append(np.array(scores.tolist(), dtype=scores.detach().numpy().dtype))
        trace["losses"].append(loss.detach().numpy().item())
    trace["weights"] += export_weights(model)
    return trace
