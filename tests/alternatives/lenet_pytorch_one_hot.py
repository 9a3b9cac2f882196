"""Another right solution: log-softmax and one-hot labels; maps by splitting the hook's work."""

import torch
from torch import nn


def cross_entropy(logits, labels):
    log_probabilities = torch.log_softmax(logits, dim=1)
    one_hot = nn.functional.one_hot(labels, logits.shape[1])
    return -(one_hot * log_probabilities).sum() / len(logits)


def feature_maps(model, images):
    kept = {}
    handles = [
        module.register_forward_hook(lambda m, i, out, name=name: kept.update({name: out + 0}))
        for name, module in model.named_modules()
        if isinstance(module, nn.Conv2d)
    ]
    model(images)
    for handle in handles:
        handle.remove()
    return list(kept.values())
