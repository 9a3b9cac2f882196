"""Another right solution: the state dictionary, an asymmetric pad layer, torch.optim."""

import numpy as np
import torch
from torch import nn


def learned(model):
    return [v for name, v in model.state_dict().items() if "num_batches_tracked" not in name]


def export_weights(model):
    arrays = [np.array(value) for value in learned(model)]
    return [a[:, 0, 0] if a.shape[1:] == (1, 1) else a for a in arrays]


def import_weights(model, arrays):
    own = export_weights(model)
    if len(own) != len(arrays):
        raise ValueError(f"{len(own)} arrays are expected.")
    for number, (mine, other) in enumerate(zip(own, arrays, strict=True)):
        if mine.shape != other.shape:
            raise ValueError(f"Array {number} has the wrong shape.")
    state = model.state_dict()
    names = [name for name in state if "num_batches_tracked" not in name]
    new = dict(zip(names, map(torch.tensor, arrays), strict=True))
    new = {name: value.reshape(state[name].shape) for name, value in new.items()}
    model.load_state_dict(new, strict=False)


def set_batch_norm(model, momentum, epsilon):
    if momentum < 0 or momentum > 1 or epsilon <= 0:
        raise ValueError("Out of range.")

    def change(layer):
        if hasattr(layer, "running_mean"):
            layer.momentum = momentum
            layer.eps = epsilon

    model.apply(change)


def conv2d(images, weight, bias, stride=1, padding=0):
    def zeros(size, kernel_size):
        if padding != "same":
            return padding, padding
        total = max(kernel_size - (size % stride or stride), 0)
        return total // 2, total - total // 2

    top, bottom = zeros(images.shape[2], weight.shape[2])
    left, right = zeros(images.shape[3], weight.shape[3])
    maps = nn.ZeroPad2d((left, right, top, bottom))(images)
    return torch.conv2d(maps, weight, bias, stride=(stride, stride))


def training_trace(model, batches, rates, momentum):
    optimizer = torch.optim.SGD(model.parameters(), lr=1.0, momentum=momentum)
    dtype = next(model.parameters()).dtype
    logits, losses, first = [], [], None
    model.train()
    for (images, labels), rate in zip(batches, rates, strict=True):
        optimizer.param_groups[0]["lr"] = rate
        optimizer.zero_grad()
        scores = model(torch.tensor(images).to(dtype))
        loss = nn.CrossEntropyLoss()(scores, torch.tensor(labels))
        loss.backward()
        logits.append(scores.detach().numpy())
        losses.append(float(loss))
        first = first or [
            np.array(p.grad.squeeze((1, 2)) if p.dim() == 3 else p.grad) for p in model.parameters()
        ]
        optimizer.step()
    weights = export_weights(model)
    return dict(logits=logits, losses=losses, gradients=first, weights=weights)
