"""Sigmoid for tanh, distances by the binomial formula, losses by cross-entropy and logaddexp."""

import torch
from torch import nn
from torch.nn import functional as F


def scaled_tanh(activations):
    return 1.7159 * (2 * torch.sigmoid(4 / 3 * activations) - 1)


def initial_weights(shape, fan_in):
    return nn.init.uniform_(torch.empty(*shape), a=-2.4 / fan_in, b=2.4 / fan_in)


class Subsampling(nn.Module):
    def __init__(self, num_maps):
        super().__init__()
        self.weights = nn.ParameterDict({
            "bias": nn.Parameter(torch.zeros(1, num_maps, 1, 1)),
            "times": nn.Parameter(torch.empty(1, num_maps, 1, 1).uniform_(-0.6, 0.6)),
        })  # fmt: skip

    def forward(self, x):
        top, bottom = x[..., ::2, :], x[..., 1::2, :]
        average = (top[..., ::2] + top[..., 1::2] + bottom[..., ::2] + bottom[..., 1::2]) / 4
        return scaled_tanh(self.weights["times"] * 4 * average + self.weights["bias"])


class RBFOutput(nn.Module):
    def __init__(self, codes):
        super().__init__()
        self.codes = nn.Parameter(torch.tensor(codes, dtype=torch.float64), requires_grad=False)

    def forward(self, x):
        x = x.double()
        return x.pow(2).sum(1, keepdim=True) - 2 * x @ self.codes.T + self.codes.pow(2).sum(1)


def rbf_loss(distances, labels):
    return torch.stack([row[k] for row, k in zip(distances, labels, strict=True)]).mean()


def map_loss(distances, labels, j):
    """The rubbish class is one more logit: equation 9 is a cross-entropy."""
    logits = F.pad(-distances, (0, 1), value=-j)
    return F.cross_entropy(logits, labels)
