"""Parallel branches and concatenation, on paper: what they cost, and one module by hand.

Idea:   several kernel sizes side by side; their maps are put together, not added.
Papers: Szegedy et al. (2015), sections 4 and 5; Huang et al. (2017), section 3.
Check:  pytest tests/test_inception.py -k scratch
"""

import numpy as np
from numpy.lib.stride_tricks import sliding_window_view


def convolve(maps, weight, bias):
    """Convolve maps (N, C, H, W) and keep their size (given).

    Args:
        weight: (O, C, k, k) array with odd k.
        bias: (O,) array.

    Returns:
        (N, O, H, W) array.
    """
    size = weight.shape[-1]
    border = (size // 2, size // 2)
    padded = np.pad(maps, ((0, 0), (0, 0), border, border))
    windows = sliding_window_view(padded, (size, size), axis=(2, 3))
    return np.einsum("ncijhw,ochw->noij", windows, weight) + bias[:, None, None]


def inception_costs(in_channels, widths, height, width, reductions=True):
    """Count what an inception module stores, computes, and hands on.

    Four branches see the same maps: 1x1; 1x1 and then 3x3; 1x1 and then 5x5;
    max pooling and then 1x1. Their maps are concatenated. All convolutions
    have one bias for each map that they make, stride 1, and borders of zeros
    that keep height and width. Pooling costs nothing here.

    Without reductions (figure 2a of the paper), there are no 1x1
    convolutions in front of the others and none behind the pooling, and the
    widths that belong to them are not used.

    Args:
        in_channels: of the maps that enter.
        widths: six ints, as in the columns of table 1: maps of the 1x1
            branch, of the reduction before the 3x3, of the 3x3, of the
            reduction before the 5x5, of the 5x5, and behind the pooling.
        height, width: of the maps.
        reductions: figure 2b (True) or 2a (False).

    Returns:
        A dictionary of three ints: "channels" of the concatenated maps;
        "parameters", weights and biases; "multiply_adds", multiplications by
        a weight for one image, those with zeros of the border included.

    Source: Szegedy et al. (2015), section 4, figure 2, and table 1.
    """
    raise NotImplementedError  # TODO


def inception_module(maps, branches):
    """Compute one inception module, branch by branch.

    Each branch is a chain of convolutions (`convolve`) with a ReLU behind
    each of them. Three branches take the maps. The fourth takes what max
    pooling over 3x3 with stride 1 makes of them: the largest of a value and
    its eight neighbors, where the border has fewer neighbors, so height and
    width stay. The maps of all branches are concatenated in their order.

    Args:
        maps: (N, C, H, W) array, values of any sign. It stays as it is.
        branches: four lists of pairs (weight, bias). A list may be empty.

    Returns:
        (N, sum of the branches' channels, H, W) array.

    Source: Szegedy et al. (2015), figure 2.
    """
    raise NotImplementedError  # TODO


def dense_costs(in_channels, growth_rate, layers, height, width, bottleneck=4):
    """Count what a dense block stores, computes, and holds in memory.

    Each layer takes all maps there are: those that entered and those of all
    layers before. A 1x1 convolution makes bottleneck * growth_rate maps of
    them, and a 3x3 convolution growth_rate maps of these. Convolutions have
    no biases and keep height and width. Normalization is not counted.

    Args:
        in_channels: of the maps that enter the block.
        growth_rate: how many maps each layer adds.
        layers: how many layers there are; may be 0.
        height, width: of the maps.
        bottleneck: see above.

    Returns:
        A dictionary of ints:
        "channels": of the maps that leave the block;
        "parameters": weights;
        "multiply_adds": multiplications by a weight for one image;
        "copied": numbers in the inputs of all layers, for one image, if each
        input is concatenated anew;
        "made": numbers in the maps that leave the block, for one image.

    Source: Huang et al. (2017), section 3.
    """
    raise NotImplementedError  # TODO
