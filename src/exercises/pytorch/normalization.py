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
        raise NotImplementedError  # TODO

    def forward(self, values):
        raise NotImplementedError  # TODO


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
        raise NotImplementedError  # TODO

    def forward(self, values):
        raise NotImplementedError  # TODO


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
    raise NotImplementedError  # TODO
