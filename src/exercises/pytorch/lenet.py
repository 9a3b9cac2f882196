"""LeNet in PyTorch: the network, its size and cost, its loss, and what it sees.

Convolutions that look for strokes, pooling that forgives their place, a small classifier.
Paper: LeCun, Bottou, Bengio & Haffner (1998), with the activation and pooling of today.
Check your work with: pytest tests/test_lenet.py -k pytorch
"""

import torch
from torch import nn


class LeNet(nn.Module):
    """Classify gray images of 28x28 pixels.

    The layers, with the size of the maps behind each:

    - convolution with 6 kernels of 5x5, the image padded by 2 zeros on each
      side (28x28), ReLU, max pooling over 2x2 (14x14)
    - convolution with 16 kernels of 5x5, no padding (10x10), ReLU, max
      pooling over 2x2 (5x5)
    - linear layer to 120 values, ReLU
    - linear layer to 84 values, ReLU
    - linear layer to ``num_classes`` values, the logits: nothing follows it

    Every layer with weights has biases: 61,706 parameters for ten classes.

    Args:
        num_classes: number of logits per image.

    ``forward`` takes images (N, 1, 28, 28) and returns logits
    (N, num_classes).

    Source: LeCun et al. (1998), section II.B and fig. 2; every map of the
        first stage feeds every map of the second, as is usual today.
    """

    def __init__(self, num_classes=10):
        raise NotImplementedError  # TODO

    def forward(self, images):
        raise NotImplementedError  # TODO


def count_parameters(model):
    """Count the numbers that training may change.

    Args:
        model: any nn.Module; its parameters may have any names.

    Returns:
        How many numbers its trainable parameters hold together, an int.
        Frozen parameters (``requires_grad`` is False) and buffers, such as
        the running statistics of a normalization, do not count. A parameter
        that several modules share counts once.
    """
    raise NotImplementedError  # TODO


def count_multiply_adds(model, image_shape):
    """Count the multiplications of a value by a weight, layer by layer.

    Each comes with an addition, hence the name. Only ``nn.Conv2d`` (also with
    stride, padding or groups) and ``nn.Linear`` layers count, the latter at
    every place to which they are applied; the additions of their biases do
    not.

    Args:
        model: a network of any layers, used once each.
        image_shape: (C, H, W) of one image.

    Returns:
        A list with one int per convolution or linear layer, in the order of
        execution: the multiply-adds for one image. The model is left as it
        was found: the mode of each layer, running statistics, no hooks, also
        when the model raises an error.
    """
    raise NotImplementedError  # TODO


def cross_entropy(logits, labels):
    """Measure how surprised the network is by the labels, written out.

    The softmax turns logits z into probabilities exp(z_i) / sum_j exp(z_j);
    the loss is the mean over the batch of the negative natural logarithm of
    the probability of the label. The result must be right, not infinite or
    NaN, for logits of any size, such as 1000 and -1000. Use elementary
    operations, not the framework's losses.

    Args:
        logits: (N, num_classes) float tensor.
        labels: (N,) integer tensor, the classes from 0 on.

    Returns:
        A tensor without dimensions, from which gradients flow to the logits.

    Source: Goodfellow, Bengio & Courville (2016), section 6.2.2.3.
    """
    raise NotImplementedError  # TODO


def feature_maps(model, images):
    """Collect what the convolutions of a network answer to a batch of images.

    Args:
        model: a network with ``nn.Conv2d`` layers, used once each.
        images: (N, C, H, W) tensor.

    Returns:
        A list of (N, C', H', W') tensors: the output of each convolution,
        before any activation, in the order of execution. They are copies: an
        activation that works in place does not change them. The model runs
        in evaluation mode and is left as it was found: the mode of each
        layer, running statistics, no hooks, also when it raises an error.
    """
    raise NotImplementedError  # TODO


def first_layer_filters(model):
    """Turn the kernels of the first convolution into images to look at.

    Each kernel is stretched by itself: its smallest weight becomes 0 (black),
    its largest 1 (white). A kernel whose weights are all equal becomes zeros.

    Args:
        model: a network whose first convolution sees one channel; it is the
            first to be listed and the first to be executed.

    Returns:
        (out_channels, kernel_height, kernel_width) NumPy array.
    """
    raise NotImplementedError  # TODO
