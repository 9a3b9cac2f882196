"""Another right solution: the library's functions, and setattr on the parents of layers."""

import math

import torch
from torch import nn
from torch.nn import functional


class GroupNorm(nn.GroupNorm):
    def forward(self, values):
        flat = values.flatten(2) if values.dim() > 2 else values.unsqueeze(2)
        found = functional.group_norm(flat, self.num_groups, self.weight, self.bias, self.eps)
        return found.reshape(values.shape)


class RMSNorm(nn.Module):
    def __init__(self, features, eps=1e-6):
        super().__init__()
        self.register_parameter("weight", nn.Parameter(torch.full((features,), 1.0)))
        self.eps = eps

    def forward(self, values):
        wide = values.float() if values.dtype in (torch.float16, torch.bfloat16) else values
        weight = self.weight.to(wide.dtype)
        return functional.rms_norm(wide, self.weight.shape, weight, self.eps).type_as(values)


def replace_batch_norms(model, groups=32):
    made = {}

    def grouped(old):
        if id(old) not in made:
            new = nn.GroupNorm(math.gcd(old.num_features, groups), old.num_features, eps=old.eps)
            if not old.affine:
                new = nn.GroupNorm(new.num_groups, old.num_features, eps=old.eps, affine=False)
            new._parameters.update(weight=old.weight, bias=old.bias)
            new.training = old.training
            made[id(old)] = old, new  # kept, so that no other layer gets its number
        return made[id(old)][1]

    if isinstance(model, nn.BatchNorm2d):
        return grouped(model)
    for parent in list(model.modules()):
        for name, child in list(parent._modules.items()):
            if isinstance(child, nn.BatchNorm2d):
                setattr(parent, name, grouped(child))
    return model
