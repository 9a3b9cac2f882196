"""Another right solution: raw parameters and einsum, a tanh from a softmax, losses by logits."""
# ruff: noqa: F821  (the names that are missing here are the reference's)

import math

import torch
from torch import nn
from torch.nn import functional as F


def scaled_tanh(activations):
    """tanh(x) is the difference of the probabilities of a softmax of x and -x."""
    scaled = activations * (2 / 3)
    plus, minus = torch.stack([scaled, -scaled]).softmax(dim=0)
    return (plus - minus) * 1.7159


def initial_weights(shape, fan_in):
    bound = 2.4 / fan_in
    return torch.distributions.Uniform(-bound, bound).sample(shape)


class RBFOutput(nn.Module):
    def __init__(self, codes):
        super().__init__()
        columns = torch.tensor(codes, dtype=torch.float32).T  # (units, classes)
        self.register_buffer("columns", columns, persistent=False)

    def forward(self, states):
        gaps = states.unsqueeze(2) - self.columns  # (N, units, classes)
        return torch.einsum("nuc,nuc->nc", gaps, gaps)


class LeNet5(nn.Module):
    def __init__(self, table, codes):
        super().__init__()
        for name, shape in (("c1", (6, 1, 5, 5)), ("c5", (120, 16, 5, 5)), ("f6", (84, 120))):
            start = initial_weights(shape, math.prod(shape[1:]))
            self.register_parameter(f"{name}_weights", nn.Parameter(start))
            self.register_parameter(f"{name}_biases", nn.Parameter(torch.zeros(shape[0])))
        self.c3 = SparseConv2d(table, 5)
        self.halved = nn.ModuleList([Subsampling(6), Subsampling(16)])
        self.output = RBFOutput(codes)

    def forward(self, images):
        maps = F.conv2d(images, self.c1_weights, self.c1_biases)
        maps = self.c3(self.halved[0](scaled_tanh(maps)))
        maps = self.halved[1](scaled_tanh(maps))  # (N, 16, 5, 5)
        states = torch.einsum("nchw,ochw->no", maps, self.c5_weights) + self.c5_biases
        states = torch.addmm(self.f6_biases, scaled_tanh(states), self.f6_weights.T)
        return self.output(scaled_tanh(states))


def rbf_loss(distances, labels):
    return F.nll_loss(-distances, labels)  # it picks, negates and takes the mean


def map_loss(distances, labels, j):
    """The true class weighs exp(0) = 1: what remains is a softplus of its rivals."""
    own = distances.gather(1, labels.unsqueeze(1))  # (N, 1)
    ahead = torch.cat([own - distances, own - j], dim=1)  # (N, classes + 1)
    true = F.one_hot(labels, ahead.shape[1]).bool()
    rivals = ahead.masked_fill(true, -torch.inf).logsumexp(dim=1)
    return -F.logsigmoid(-rivals).mean()
