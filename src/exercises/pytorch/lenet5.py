"""LeNet-5 exactly as published in 1998: 60,000 trainable parameters.

Idea:   trainable subsampling, a sparse C3, outputs that measure distances.
Paper:  LeCun, Bottou, Bengio & Haffner (1998), Gradient-Based Learning
        Applied to Document Recognition, sections II.B, II.C, appendix A.
Check:  pytest tests/test_lenet5.py -k pytorch
"""

import torch
from torch import nn
from torch.nn import functional as F


def scaled_tanh(activations):
    """The squashing function A tanh(S a) of the paper (eq. 6, appendix A).

    A = 1.7159 and S = 2/3, for a tensor `activations` of any shape.
    """
    raise NotImplementedError  # TODO


def initial_weights(shape, fan_in):
    """Random weights, uniform in +-2.4 / fan_in (appendix A).

    Args:
        shape: shape of the float32 tensor that is returned.
        fan_in: number of inputs of each unit that these weights belong to.
    """
    raise NotImplementedError  # TODO


class Subsampling(nn.Module):
    """Layers S2 and S4: each map is halved in height and width (section II.B).

    The four values of a 2 x 2 window (windows do not overlap) are added, the
    sum is multiplied by a trainable coefficient, a trainable bias is added,
    and the result passes through `scaled_tanh`. Each map has one coefficient,
    which starts as `initial_weights` with fan-in 4, and one bias, which may
    start at 0.

    Args:
        num_maps: number of maps C.

    Input: maps (N, C, H, W), H and W even. Output: (N, C, H / 2, W / 2).
    """

    def __init__(self, num_maps):
        raise NotImplementedError  # TODO

    def forward(self, maps):
        raise NotImplementedError  # TODO


class SparseConv2d(nn.Module):
    """Layer C3: a convolution whose output maps see only some input maps.

    Stride 1, no padding, no squashing function. There is one kernel for each
    1 in the table and one bias for each output map, and no other parameter:
    1,516 of them with table I of the paper and 5 x 5 kernels. The kernels
    start as `initial_weights`; fan_in counts all inputs of a unit, so it
    differs from output map to output map. The biases may start at 0.

    Args:
        table: NumPy array of shape (output maps, input maps): 1 in row o and
            column i where output map o sees input map i, else 0.
        kernel_size: height and width k of a kernel.

    Input: maps of shape (N, input maps, H, W).
    Output: (N, output maps, H - k + 1, W - k + 1).
    """

    def __init__(self, table, kernel_size):
        raise NotImplementedError  # TODO

    def forward(self, maps):
        raise NotImplementedError  # TODO


class RBFOutput(nn.Module):
    """The output layer: squared distances to the codes of the classes (eq. 7).

    y_i = sum over j of (x_j - w_ij)^2. The codes w are fixed: nothing here is
    trainable. A small output means that the image resembles the class.

    Args:
        codes: NumPy array of shape (classes, units).

    Input: states of shape (N, units). Output: distances of shape (N, classes).
    """

    def __init__(self, codes):
        raise NotImplementedError  # TODO

    def forward(self, states):
        raise NotImplementedError  # TODO


class LeNet5(nn.Module):
    """LeNet-5 (section II.B, figure 2): images in, distances to ten codes out.

    C1 convolution to 6 maps, S2 `Subsampling`, C3 `SparseConv2d` to 16 maps,
    S4 `Subsampling`, C5 convolution to 120 maps of 1 x 1, F6 full connection
    to 84 units, `RBFOutput`. Kernels are 5 x 5 without padding. `scaled_tanh`
    follows C1, C3, C5 and F6 (S2 and S4 contain it). The weights of C1, C5
    and F6 start as `initial_weights`.

    Args:
        table: NumPy array (16, 6): which S2 maps each C3 map sees.
        codes: NumPy array (10, 84): the codes of the classes.

    Input: images of shape (N, 1, 32, 32). Output: distances of shape (N, 10).
    """

    def __init__(self, table, codes):
        raise NotImplementedError  # TODO

    def forward(self, images):
        raise NotImplementedError  # TODO


def rbf_loss(distances, labels):
    """Mean distance to the code of the true class (eq. 8).

    Args:
        distances: tensor of shape (N, classes).
        labels: integer tensor of shape (N,), the true classes.

    Returns:
        Scalar tensor.
    """
    raise NotImplementedError  # TODO


def map_loss(distances, labels, j):
    """The discriminative loss of the paper (eq. 9): true class against others.

    Mean over the images of y_true + log(exp(-j) + sum over i of exp(-y_i)),
    where y are the distances of one image. It is right even where every
    exponential underflows.

    Args:
        distances, labels: as for `rbf_loss`.
        j: positive; classes that are much farther than j are left alone.

    Returns:
        Scalar tensor.
    """
    raise NotImplementedError  # TODO
