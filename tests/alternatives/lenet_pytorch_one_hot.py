"""Another right solution: log-softmax and one-hot labels; maps of a copy of the model."""

import copy

import torch
from torch import nn


def cross_entropy(logits, labels):
    log_probabilities = torch.log_softmax(logits, dim=1)
    one_hot = nn.functional.one_hot(labels, logits.shape[1])
    return -(one_hot * log_probabilities).sum() / len(logits)


def feature_maps(model, images):
    """A copy of the model may keep its hooks."""
    twin, kept = copy.deepcopy(model).eval(), {}
    for name, module in twin.named_modules():
        if isinstance(module, nn.Conv2d):
            module.register_forward_hook(lambda m, i, out, n=name: kept.update({n: out + 0}))
    twin(images)
    return list(kept.values())
