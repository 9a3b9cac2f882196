"""Layers in PyTorch, written as modules of your own that take the weights of torch.nn.

A layer keeps parameters, buffers and a mode; what it computes is a few lines.
Papers: Glorot & Bengio (2010), Srivastava et al. (2014), He et al. (2015), Ioffe & Szegedy (2015).
Check your work with: pytest tests/test_layers.py -k pytorch
"""

import math

import torch
from torch import nn
from torch.nn import functional


class Linear(nn.Module):
    """Multiply by a matrix and add a bias: outputs = inputs W^T + b.

    The parameters have the names and shapes of nn.Linear, so that either
    layer loads the other's ``state_dict``: ``weight`` (out_features,
    in_features) and ``bias`` (out_features,). Both start uniformly between
    -1 / sqrt(in_features) and 1 / sqrt(in_features), as there. The layer is
    neither derived from nn.Linear nor made of one.

    Args:
        in_features: number of values that come in.
        out_features: number of values that go out.
        bias: without it there is no parameter of that name.

    ``forward`` takes (..., in_features), returns (..., out_features).
    """

    def __init__(self, in_features, out_features, bias=True):
        raise NotImplementedError  # TODO

    def forward(self, inputs):
        raise NotImplementedError  # TODO


class Conv2d(nn.Module):
    """Slide square kernels over images, with a bias for each.

    The parameters have the names and shapes of nn.Conv2d: ``weight``
    (out_channels, in_channels, kernel_size, kernel_size) and ``bias``
    (out_channels,). Their start values are not graded. The layer is neither
    derived from nn.Conv2d nor made of one; nn.functional.conv2d may be used.

    Args:
        in_channels: channels of the images.
        out_channels: number of kernels.
        kernel_size: side of a kernel, an int.
        stride: step of the window, an int.
        padding: zeros on each side of the image, an int.
        bias: without it there is no parameter of that name.

    ``forward`` takes images (N, in_channels, H, W) and returns maps
    (N, out_channels, H', W') with H' = (H + 2 padding - kernel_size) //
    stride + 1, and W' likewise.
    """

    def __init__(
        self, in_channels, out_channels, kernel_size,
        stride=1, padding=0, bias=True,
    ):  # fmt: skip
        raise NotImplementedError  # TODO

    def forward(self, images):
        raise NotImplementedError  # TODO


class BatchNorm(nn.Module):
    """Normalize every channel: over the batch in training, else by memory.

    In training mode a channel's mean and biased variance (divided by the
    number n of its values, over batch and positions) normalize it, and the
    buffers follow: running = (1 - momentum) * running + momentum * new, where
    new is the mean, or the *unbiased* variance (divided by n - 1). In
    evaluation mode the buffers normalize, and nothing changes. In both,
    outputs = weight * (inputs - mean) / sqrt(variance + eps) + bias.
    A channel has at least two values in training.
    nn.BatchNorm2d and functional.batch_norm are not to be used. The inputs
    stay as they are.

    Names and shapes are those of nn.BatchNorm2d: parameters ``weight``
    (ones) and ``bias`` (zeros), buffers ``running_mean`` (zeros) and
    ``running_var`` (ones), all (num_features,), and
    ``num_batches_tracked``, an integer without dimensions, the number of
    batches seen in training mode. Buffers take no part in gradients.

    Args:
        num_features: number of channels.
        eps: keeps the root away from zero.
        momentum: weight of the *new* statistics.

    ``forward`` takes (N, C) or (N, C, H, W), and returns the same shape.

    Source: Ioffe & Szegedy (2015), algorithms 1 and 2.
    """

    def __init__(self, num_features, eps=1e-5, momentum=0.1):
        raise NotImplementedError  # TODO

    def forward(self, inputs):
        raise NotImplementedError  # TODO


class Dropout(nn.Module):
    """Set values to zero by chance, in training only ("inverted" dropout).

    In training mode each value, independently of all others and anew in each
    call, becomes 0 with probability p and is divided by 1 - p otherwise; the
    gradient passes likewise. In evaluation mode nothing changes. The inputs
    stay as they are. nn.Dropout and functional.dropout are not to be used.

    Args:
        p: probability of a zero.

    Raises:
        ValueError: when the layer is made, unless 0 <= p < 1.

    Source: Srivastava et al. (2014), section 4, scaled as in section 10.
    """

    def __init__(self, p=0.5):
        raise NotImplementedError  # TODO

    def forward(self, inputs):
        raise NotImplementedError  # TODO


def fans(shape):
    """Count what a weight connects: values into an output, out of an input.

    Args:
        shape: (out, in) of a linear layer's weight, or (out, in, kernel
            height, kernel width) of a convolution's.

    Returns:
        (fan_in, fan_out), ints: the number of inputs that one output value
        sees and of output values that one input reaches, away from borders,
        with stride 1.
    """
    raise NotImplementedError  # TODO


def xavier_uniform(shape, gain=1.0):
    """Draw a weight that keeps variances alike, forwards and backwards.

    The values are uniform between -limit and limit; the limit makes their
    variance gain^2 * 2 / (fan_in + fan_out). It is what
    nn.init.xavier_uniform_ draws.

    Args:
        shape: the shape of the weight, as in ``fans``.
        gain: factor of the standard deviation.

    Returns:
        A float tensor of that shape, not a parameter and without a gradient.

    Source: Glorot & Bengio (2010), eq. 16.
    """
    raise NotImplementedError  # TODO


def he_normal(shape, negative_slope=0.0):
    """Draw a weight that keeps the signal's size through (leaky) ReLUs.

    The values are normal, around zero, with variance
    2 / ((1 + negative_slope^2) * fan_in). It is what
    nn.init.kaiming_normal_ draws.

    Args:
        shape: the shape of the weight, as in ``fans``.
        negative_slope: slope of the activation below zero.

    Returns:
        A float tensor of that shape, not a parameter and without a gradient.

    Source: He et al. (2015), eq. 10 and 15.
    """
    raise NotImplementedError  # TODO
