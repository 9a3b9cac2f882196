"""Another right solution: `train` of every layer is replaced by a plain function."""

import torch
from torch import nn


def replace_head(model, name, num_classes, std=0.01):
    parent, child = model.get_submodule(name.rpartition(".")[0]), name.rpartition(".")[2]
    weight = torch.empty(num_classes, parent.get_submodule(child).in_features)
    new = nn.LazyLinear(num_classes)
    new(weight)
    new = new.to(parent.get_submodule(child).weight)
    new.load_state_dict({"weight": weight.normal_(0, std), "bias": torch.zeros(num_classes)})
    parent.register_module(child, new)
    return model


def still(part):
    """Never in training mode again; the parts in it are asked all the same."""

    def train(mode=True):
        part.training = False
        for one in part.children():
            one.train(mode)
        return part

    return train


def freeze(layer):
    for p in layer.parameters():
        p.requires_grad, p.grad = False, None
    for part in layer.modules():
        part.train = still(part)
        part.training = False


def unfreeze(layer, batch_norm=False):
    parts = list(layer.modules())
    if not batch_norm:
        parts = [p for p in parts if not isinstance(p, nn.modules.batchnorm._BatchNorm)]
    for part in parts:
        for p in part.parameters(recurse=False):
            p.requires_grad = True
        if "train" in part.__dict__:
            del part.train


def cache_features(body, images, batch_size=256):
    parts = list(body.modules())
    was = [part.training for part in parts]
    try:
        with torch.no_grad():
            body.train(False)
            made = [body(images[i : i + batch_size]) for i in range(0, len(images), batch_size)]
            return torch.vstack(made)
    finally:
        for part, mode in zip(parts, was, strict=True):
            part.training = mode


def linear_probe(features, labels, num_classes, *, epochs, batch_size, lr, seed=0):
    head = nn.Linear(features.shape[1], num_classes, dtype=features.dtype)
    nn.init.constant_(head.weight, 0)
    nn.init.constant_(head.bias, 0)
    loss_function = nn.CrossEntropyLoss()
    for epoch in range(epochs):
        order = epoch_order(seed, epoch, len(features))  # noqa: F821
        for first in range(0, len(features), batch_size):
            batch = order[first : first + batch_size]
            head.zero_grad()
            loss_function(head(features[batch]), labels[batch]).backward()
            head.weight.data -= lr * head.weight.grad
            head.bias.data -= lr * head.bias.grad
    return head
