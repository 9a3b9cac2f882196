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
    # BEGIN SOLUTION
    size = -(-size // 2)
    total, channels_in = 3 * 64 * 49 * size**2, 64
    size = -(-size // 2)
    for number, count in enumerate(counts):
        channels = 64 * 2**number
        out = 4 * channels if bottleneck else channels
        for block in range(count):
            stride = 2 if number > 0 and block == 0 else 1
            after = -(-size // stride)
            if bottleneck:
                narrow = after if stride_at == "1x1" else size
                total += channels_in * channels * narrow**2
                total += (9 * channels + out) * channels * after**2
            else:
                total += 9 * (channels_in + channels) * channels * after**2
            if stride != 1 or channels_in != out:
                total += channels_in * out * after**2
            size, channels_in = after, out
    return total + 1000 * channels_in
    # END SOLUTION


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
    # BEGIN SOLUTION
    order = ("weight", "bias", "running_mean", "running_var")
    parts = {}
    for key, array in state.items():
        name, _, part = key.rpartition(".")
        parts.setdefault(name, {})[part] = array
    axes = {1: (0,), 2: (1, 0), 4: (2, 3, 1, 0)}  # by number of dimensions
    weights = {}
    for name, layer in parts.items():
        arrays = [layer[part] for part in order if part in layer]
        weights[name] = [one.transpose(axes[one.ndim]) for one in arrays]
    return weights
    # END SOLUTION


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
    # BEGIN SOLUTION
    direction = []
    for weight in weights:
        if weight.ndim == 1:
            direction.append(np.zeros_like(weight))
            continue
        step = rng.normal(size=weight.shape)
        axes = tuple(range(1, weight.ndim))
        lengths = np.sqrt((weight**2).sum(axes, keepdims=True))
        step *= lengths / np.sqrt((step**2).sum(axes, keepdims=True))
        direction.append(step)
    return direction
    # END SOLUTION
