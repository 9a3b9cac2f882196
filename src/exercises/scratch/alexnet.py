"""AlexNet on paper: sizes, parameters and work of its layers, and predicting from ten crops.

Eight layers with weights; where the sizes do not fit, people repair them in three ways.
Paper: Krizhevsky, Sutskever & Hinton (2012), section 3.5 and figure 2.
Check your work with: pytest tests/test_alexnet.py -k scratch
"""

import math

import numpy as np


def conv(name, out, kernel_size, stride=1, padding=0, groups=1):
    """Given: the description of a convolution with biases."""
    settings = {"stride": stride, "padding": padding, "groups": groups}
    sizes = {"out": out, "kernel_size": kernel_size}
    return {"name": name, "kind": "conv", **sizes, **settings}


def pool(name, kernel_size=3, stride=2):
    """Given: the description of a max pooling."""
    sizes = {"kernel_size": kernel_size, "stride": stride}
    return {"name": name, "kind": "pool", **sizes}


def linear(name, out):
    """Given: the description of a full connection with biases."""
    return {"name": name, "kind": "linear", "out": out}


FULL = [linear("fc6", 4096), linear("fc7", 4096), linear("fc8", 1000)]
PUBLISHED = [  # for images of 227x227
    conv("conv1", 96, 11, stride=4), pool("pool1"),
    conv("conv2", 256, 5, padding=2, groups=2), pool("pool2"),
    conv("conv3", 384, 3, padding=1),
    conv("conv4", 384, 3, padding=1, groups=2),
    conv("conv5", 256, 3, padding=1, groups=2), pool("pool5"),
    *FULL,
]  # fmt: skip
ONE_TOWER = [  # torchvision's, for images of 224x224
    conv("conv1", 64, 11, stride=4, padding=2), pool("pool1"),
    conv("conv2", 192, 5, padding=2), pool("pool2"),
    conv("conv3", 384, 3, padding=1), conv("conv4", 256, 3, padding=1),
    conv("conv5", 256, 3, padding=1), pool("pool5"),
    *FULL,
]  # fmt: skip


def three_fixes(size, kernel_size, stride):
    """Say how windows can be made to fit an image whose last one hangs over.

    Windows without padding fit an image exactly if the last one ends at its
    edge. Where they do not, somebody must decide. The number of windows that
    is aimed at is the one with the last, incomplete window counted.

    Args:
        size: side of the image, at least kernel_size.
        kernel_size, stride: of the windows.

    Returns:
        A dictionary of ints:
        "positions": the number of windows aimed at;
        "image": the side that the image needs so that they fit exactly, its
        own and the overhang;
        "padding": the smallest number of pixels which, added on *each* side,
        makes room for that many windows; a pixel may be left over then;
        "overhang": by how many pixels the last window exceeds the image,
        which are zeros if one rounds up.

    Source: Krizhevsky et al. (2012), section 3.5 (224, 11 and 4) and figure 2
        (55).
    """
    raise NotImplementedError  # TODO


def shape_table(layers, image_shape):
    """Follow an image through a network: shapes and parameters.

    Sizes are rounded down, as usual: (H + 2 padding - kernel_size) // stride
    + 1. A pooling has no padding and no parameters. A full connection takes
    all values of what comes in. Convolutions and full connections have one
    bias for each output channel; in a convolution with groups each kernel
    sees 1 / groups of the input channels.

    Args:
        layers: list of descriptions by `conv`, `pool` and `linear`.
        image_shape: (C, H, W).

    Returns:
        A list with one dictionary for each layer: "name", "shape" (the tuple
        (C, H, W) behind the layer; (out, 1, 1) behind a full connection) and
        "parameters", an int.

    Raises:
        ValueError: if no window fits, or if the groups do not divide the
            channels on both sides.
    """
    raise NotImplementedError  # TODO


def multiply_adds(layers, image_shape):
    """Count the multiplications by a weight that each layer needs.

    Uses `shape_table`. Each multiplication comes with an addition, hence the
    name; the additions of biases and the comparisons of poolings are not
    counted.

    Args:
        layers: list of descriptions, as for `shape_table`.
        image_shape: (C, H, W).

    Returns:
        A dictionary from the name of each convolution and full connection,
        in their order, to an int: multiply-adds for one image.
    """
    raise NotImplementedError  # TODO


def ten_crops(images, size):
    """Cut the ten windows out of each image that the paper predicts from.

    In this order: top left, top right, bottom left, bottom right, the
    middle, and then the mirror images (left becomes right) of these five.
    The middle one begins at (H - size) // 2 and (W - size) // 2.

    Args:
        images: (N, C, H, W) array.
        size: side of the window.

    Returns:
        (N, 10, C, size, size) array.

    Source: Krizhevsky et al. (2012), section 4.1.
    """
    raise NotImplementedError  # TODO


def predict_ten_crops(network, images, size):
    """Average what a network says about ten windows of each image.

    The mean is taken of the probabilities (the softmax of the logits), not
    of the logits. Uses `ten_crops`. Logits may be as large as 1000.

    Args:
        network: function from windows (M, C, size, size) to logits (M, K).
        images: (N, C, H, W) array.
        size: side of the window.

    Returns:
        (N, K) array of probabilities.

    Source: Krizhevsky et al. (2012), section 4.1.
    """
    raise NotImplementedError  # TODO
