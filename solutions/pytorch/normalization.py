"""Group and RMS normalization in PyTorch, and a model whose batch normalizations are exchanged.

Idea:   a normalization that takes no mean over the batch does not depend on its size.
Papers: Wu & He (2018), Group normalization; Zhang & Sennrich (2019), Root mean square layer
        normalization.
Check:  pytest tests/test_normalization.py -k pytorch
"""

import math

import torch
from torch import nn


class GroupNorm(nn.Module):
    """Normalize groups of neighboring channels, each example by itself.

    The channels are divided, in their order, into groups of equal size. All
    values of a group in one example share a mean and a variance (the mean of
    the squared deviations, plus ``eps`` under the root). Then each channel is
    multiplied by its ``weight``, which starts at 1, and its ``bias``, which
    starts at 0, is added: parameters of shape (num_channels,).

    Args:
        num_groups: how many groups, at least one.
        num_channels: how many channels.
        eps: see above.

    Raises ValueError if num_channels is not a multiple of num_groups.

    ``forward`` takes values (N, num_channels, ...) with any number of further
    axes, or none, in any order in memory, and returns as many; it has the same
    answer in training and in evaluation. What it was given stays as it is.

    Source: Wu & He (2018), section 3.1, eq. 7.
    """

    def __init__(self, num_groups, num_channels, eps=1e-5):
        # BEGIN SOLUTION
        super().__init__()
        if num_channels % num_groups:
            raise ValueError(f"{num_channels} channels do not form {num_groups} groups.")
        self.num_groups, self.eps = num_groups, eps
        self.weight = nn.Parameter(torch.ones(num_channels))
        self.bias = nn.Parameter(torch.zeros(num_channels))
        # END SOLUTION

    def forward(self, values):
        # BEGIN SOLUTION
        parts = values.reshape(len(values), self.num_groups, -1)  # (N, groups, C / groups * H * W)
        mean = parts.mean(dim=2, keepdim=True)  # (N, groups, 1)
        variance = parts.var(dim=2, keepdim=True, correction=0)  # (N, groups, 1)
        normal = ((parts - mean) / (variance + self.eps).sqrt()).reshape(values.shape)
        along = -1, *[1] * (values.dim() - 2)  # so that the weights lie along the channels
        return normal * self.weight.reshape(along) + self.bias.reshape(along)
        # END SOLUTION


class RMSNorm(nn.Module):
    """Divide each row by the root of its mean square, then scale it.

    No mean is taken away, and nothing is added at the end. ``eps`` is added
    to the mean square, under the root. ``weight``, a parameter of shape
    (features,) that starts at 1, scales the result.

    The square of 256 is infinite in float16. Rows of float16 or bfloat16 are
    therefore computed in float32, weight included, and the result is rounded
    to their dtype at the end. Other rows keep their precision.

    Args:
        features: length of the last axis.
        eps: see above.

    ``forward`` takes values (..., features), returns as many of their dtype.

    Source: Zhang & Sennrich (2019), eq. 4.
    """

    def __init__(self, features, eps=1e-6):
        # BEGIN SOLUTION
        super().__init__()
        self.weight = nn.Parameter(torch.ones(features))
        self.eps = eps
        # END SOLUTION

    def forward(self, values):
        # BEGIN SOLUTION
        wide = values.to(torch.promote_types(values.dtype, torch.float32))
        square = wide.pow(2).mean(dim=-1, keepdim=True)  # (..., 1)
        return (wide / (square + self.eps).sqrt() * self.weight).to(values.dtype)
        # END SOLUTION


def replace_batch_norms(model, groups=32):
    """Exchange each nn.BatchNorm2d of a model for an nn.GroupNorm, in place.

    The new layer has as many groups as the greatest common divisor of
    ``groups`` and the number of channels, and the eps of the old one. Its
    weight and bias are the very parameters of the old one, so that an
    optimizer that has them goes on; None where the old one has none. It is in
    the mode, training or evaluation, of the old one. A layer that stands at
    several places of the model becomes one layer at these places. The running
    statistics are dropped. Everything else stays the same object.

    Args:
        model: nn.Module, with layers inside each other to any depth.
        groups: see above.

    Returns:
        The model; if it is itself an nn.BatchNorm2d, the new layer.

    Source: Wu & He (2018), section 3.1, where 32 groups are the default.
    """
    # BEGIN SOLUTION
    new = {}
    for path, layer in [*model.named_modules(remove_duplicate=False)]:
        if not isinstance(layer, nn.BatchNorm2d):
            continue
        if layer not in new:  # a layer may stand at several places
            number = math.gcd(groups, layer.num_features)
            new[layer] = nn.GroupNorm(number, layer.num_features, layer.eps, layer.affine)
            new[layer].weight, new[layer].bias = layer.weight, layer.bias
            new[layer].train(layer.training)
        if path:
            model.set_submodule(path, new[layer])
    return new.get(model, model)
    # END SOLUTION
