"""Residual networks without a framework: their work, their weights, a way through the loss.

Idea:   two networks are the same when the same numbers stand in the same places.
Papers: He, Zhang, Ren & Sun (2016), table 1; Li, Xu, Taylor, Studer & Goldstein (2018).
Check:  pytest tests/test_resnet.py -k scratch
"""

import numpy as np


def multiply_adds(counts, bottleneck, size=224, stride_at="3x3"):
    """Count the multiply-adds of a ResNet of table 1 for one square image.

    First a 7x7 convolution of 3 to 64 channels with stride 2, then max
    pooling with stride 2, then four stages of blocks with 64, 128, 256 and
    512 channels; the first block of all stages but the first has stride 2.
    Basic blocks: two 3x3 convolutions, the first with the stride.
    Bottlenecks: 1x1, 3x3, and 1x1 convolution to four times the channels;
    ``stride_at`` says which has the stride. The first block of a stage has a
    1x1 convolution with the stride as its shortcut where its shape changes.
    Then a linear layer to 1000 values. Each stride divides the size and
    rounds up. Only weights that are multiplied count: no normalization, no
    biases, no pooling.

    Args:
        counts: blocks of each of the four stages.
        bottleneck: which kind of block.
        size: height and width of the image.
        stride_at: "3x3" (torchvision), or "1x1": the first (the paper). Only
            bottlenecks heed it.

    Returns:
        An int.

    Source: He et al. (2016), table 1.
    """
    raise NotImplementedError  # TODO


def keras_weights(state):
    """Turn the state of a PyTorch network into weights for its Keras twin.

    Args:
        state: dict of NumPy arrays. Keys are names of layers, a dot, and a
            last part: "weight" and perhaps "bias" of a convolution (weight
            (out, in, kh, kw)) or linear layer (weight (out, in)), or
            "weight", "bias", "running_mean", "running_var" and
            "num_batches_tracked" of a batch normalization.

    Returns:
        dict: for each layer's name, in the order in which the names first
        appear, the list of arrays that Keras' ``set_weights`` takes: kernel
        (kh, kw, in, out) or (in, out), then the bias if there is one; of a
        batch normalization the scale, the shift, the mean and the variance.
    """
    raise NotImplementedError  # TODO


def random_direction(rng, weights):
    """Draw a direction in which to walk away from a trained network.

    Each tensor is drawn from a normal distribution. Then each of its filters
    (the slices along the first axis) is scaled to the length, the square root
    of the sum of squares, of the filter of the weights in the same place. For
    tensors of one dimension (biases, normalization) the direction is zero.

    Args:
        rng: NumPy generator.
        weights: list of arrays, PyTorch's layout: filters along axis 0.

    Returns:
        List of arrays of the same shapes.

    Source: Li et al. (2018), section 4.
    """
    raise NotImplementedError  # TODO
