"""AlexNet in PyTorch: as published, as torchvision has it, and a scale model.

Five convolutions, three full connections; the first network to win ImageNet's contest.
Papers: Krizhevsky, Sutskever & Hinton (2012); Krizhevsky (2014) for the one tower.
Check your work with: pytest tests/test_alexnet.py -k pytorch
"""

import torch
from torch import nn


class AlexNet(nn.Module):
    """Classify color images of 227x227 pixels, as published in 2012.

    The layers, with the size of the maps behind each:

    - convolution, 96 kernels of 11x11, stride 4 (55x55), ReLU, response
      normalization, max pooling over 3x3 with stride 2 (27x27)
    - convolution, 256 kernels of 5x5, padding 2, in 2 groups, ReLU, response
      normalization, max pooling as above (13x13)
    - convolution, 384 kernels of 3x3, padding 1, ReLU
    - convolution, 384 kernels of 3x3, padding 1, in 2 groups, ReLU
    - convolution, 256 kernels of 3x3, padding 1, in 2 groups, ReLU, max
      pooling as above (6x6)
    - linear layer to ``hidden`` values, ReLU, dropout
    - linear layer to ``hidden`` values, ReLU, dropout
    - linear layer to ``num_classes`` values, the logits

    Response normalization has the paper's constants n = 5, k = 2, alpha =
    1e-4, beta = 0.75 in the paper's meaning. Dropout sets to zero with
    probability 0.5, in today's form (nn.Dropout). Groups are those of
    nn.Conv2d. Weights start as normal numbers with deviation 0.01; biases
    with 1 in convolutions 2, 4 and 5 and in the hidden linear layers, with 0
    in the others. 60,965,224 parameters.

    Args:
        num_classes: number of logits per image.
        hidden: size of both hidden linear layers.

    ``forward`` takes images (N, 3, 227, 227), returns (N, num_classes).

    Source: Krizhevsky et al. (2012), sections 3.5, 4.2 and 5.
    """

    def __init__(self, num_classes=1000, hidden=4096):
        raise NotImplementedError  # TODO

    def forward(self, images):
        raise NotImplementedError  # TODO


class AlexNetOneTower(nn.Module):
    """Classify color images with torchvision's variant, in one tower.

    The layers, with the size of the maps behind each for 224x224 pixels:

    - convolution, 64 kernels of 11x11, stride 4, padding 2 (55x55), ReLU,
      max pooling over 3x3 with stride 2 (27x27)
    - convolution, 192 kernels of 5x5, padding 2, ReLU, pooling (13x13)
    - convolutions with 384, 256 and 256 kernels of 3x3, padding 1, a ReLU
      behind each; pooling (6x6)
    - averages that make 6x6 of maps of any size (nn.AdaptiveAvgPool2d)
    - dropout, linear layer to ``hidden`` values, ReLU
    - dropout, linear layer to ``hidden`` values, ReLU
    - linear layer to ``num_classes`` values, the logits

    With the default arguments ``state_dict`` has the names, shapes and order
    of torchvision.models.alexnet, so that either loads the other's.
    61,100,840 parameters. Start values are not graded.

    Args:
        num_classes: number of logits per image.
        dropout: probability of a zero.
        hidden: size of both hidden linear layers.

    ``forward`` takes images (N, 3, H, W), returns (N, num_classes).

    Source: Krizhevsky (2014), with the numbers that torchvision took from it.
    """

    def __init__(self, num_classes=1000, dropout=0.5, hidden=4096):
        raise NotImplementedError  # TODO

    def forward(self, images):
        raise NotImplementedError  # TODO


class SmallAlexNet(nn.Module):
    """Classify 28x28 crops of color images of 32x32: a scale model.

    28 of 32 pixels is what 224 of 256 are. The layers, with the size of the
    maps behind each:

    - convolution, 24 kernels of 6x6, stride 2, padded by 3 zeros on each
      side (15x15), activation, response normalization, pooling (7x7)
    - convolution, 48 kernels of 5x5, padding 2, activation, response
      normalization, pooling (3x3)
    - three convolutions with 64 kernels of 3x3, padding 1, an activation
      behind each; pooling (1x1)
    - linear layer to 128 values, activation, dropout; the same again
    - linear layer to ``num_classes`` values, the logits

    Start values are not graded.

    Args:
        num_classes: number of logits per image.
        activation: "relu" or "tanh".
        overlapping: whether a max pooling looks at 3x3 or, if not, at 2x2
            values; the stride is 2 either way.
        alpha: None for a network without response normalization; else its
            constant, in the paper's meaning, beside n = 5, k = 2, beta 0.75.
        dropout: probability of a zero.

    ``forward`` takes images (N, 3, 28, 28), returns (N, num_classes).
    """

    def __init__(
        self, num_classes=10, activation="relu", overlapping=True,
        alpha=None, dropout=0.0,
    ):  # fmt: skip
        raise NotImplementedError  # TODO

    def forward(self, images):
        raise NotImplementedError  # TODO
