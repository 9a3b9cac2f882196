"""Another right solution: a squashing function with its own gradient, weights by interpolation."""

import torch


class _ScaledTanh(torch.autograd.Function):
    @staticmethod
    def forward(context, activations):
        squashed = torch.tanh(activations / 1.5)
        context.save_for_backward(squashed)
        return 1.7159 * squashed

    @staticmethod
    def backward(context, upstream):
        (squashed,) = context.saved_tensors
        return upstream * (1 - squashed**2) * (1.7159 / 1.5)


def scaled_tanh(activations):
    return _ScaledTanh.apply(activations)


def initial_weights(shape, fan_in):
    ends = torch.tensor([-2.4, 2.4]) / fan_in
    return torch.lerp(ends[0], ends[1], torch.rand(shape))
