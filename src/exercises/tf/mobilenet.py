"""Convolutions that do less, in TensorFlow (Keras): separable blocks, both MobileNets.

Idea:   one kernel for each map, 1x1 kernels that mix, and narrow maps between the blocks.
Papers: Howard et al. (2017); Sandler et al. (2018); Hu, Shen & Sun (2018).
Check:  pytest tests/test_mobilenet.py -k tf
"""

import keras
from keras import layers

SEPARABLE = (  # channels and stride of the blocks of MobileNet, version 1
    (64, 1), (128, 2), (128, 1), (256, 2), (256, 1), (512, 2), (512, 1),
    (512, 1), (512, 1), (512, 1), (512, 1), (1024, 2), (1024, 1),
)  # fmt: skip
BLOCKS = (  # table 2 of MobileNetV2: expansion, channels, blocks, stride
    (1, 16, 1, 1),
    (6, 24, 2, 2),
    (6, 32, 3, 2),
    (6, 64, 4, 2),
    (6, 96, 3, 1),
    (6, 160, 3, 2),
    (6, 320, 1, 1),
)


def conv_norm(channels, kernel_size=3, stride=1):
    """Layers: convolution without bias, normalization, ReLU6 (given)."""
    conv = layers.Conv2D(
        channels, kernel_size, stride, padding="same", use_bias=False
    )  # fmt: skip
    return [conv, batch_norm(), layers.ReLU(6.0)]


def batch_norm():
    """A batch normalization with the constants of Keras' MobileNetV2 (given)."""
    return layers.BatchNormalization(momentum=0.999, epsilon=1e-3)


def make_divisible(value, divisor=8):
    """Round a number of channels to a multiple, as both libraries do.

    The nearest multiple of divisor, upward if two are equally near, and at
    least divisor itself. If that is less than 90 % of the value, the next
    multiple above it.

    Args:
        value: positive number, an int or a float.
        divisor: positive int.

    Returns:
        int.
    """
    raise NotImplementedError  # TODO


def separable_block(channels, stride=1):
    """Make the layers of a depthwise separable convolution, version 1.

    Depthwise convolution with 3x3 kernels; `batch_norm`; ReLU6. Then 1x1
    convolution to ``channels``; `batch_norm`; ReLU6. No biases. With stride 1
    the depthwise convolution keeps height and width. With stride 2 one row of
    zeros below and one column at the right stand in front of it, whatever the
    size of the maps is, and it adds no others.

    Args:
        channels: of the maps that leave.
        stride: of the depthwise convolution, 1 or 2.

    Returns:
        List of layers, which may be nested. One after the other they make of
        maps (N, H, W, C) maps (N, H, W, channels), or
        (N, H // 2, W // 2, channels).

    Source: Howard et al. (2017), figure 3, which draws ReLU;
    `keras.applications.MobileNet`.
    """
    raise NotImplementedError  # TODO


class MobileNet(keras.Sequential):
    """Classify color images with MobileNet, version 1, as Keras does.

    - `conv_norm` with 3x3 kernels and stride 2 to 32 maps
    - for each line of `SEPARABLE` a `separable_block`
    - the mean of each map; dropout; dense layer to the logits

    Every number of channels is multiplied by ``width_mult`` and cut to an
    int. Start values are not graded.

    Args:
        num_classes: number of logits.
        width_mult: positive number; Keras calls it alpha.
        dropout: probability of a zero.
        size: height and width of the images, at least 32.

    A call takes images (N, size, size, 3), returns logits (N, num_classes).
    Start with ``keras.Input`` so that the weights exist at once. Another base
    class, such as keras.Model, does as well.

    Source: Howard et al. (2017), table 1; `keras.applications.MobileNet`.
    """

    def __init__(
        self, num_classes=1000, width_mult=1.0, dropout=1e-3, size=224
    ):  # fmt: skip
        raise NotImplementedError  # TODO
        self.settings = {
            "num_classes": num_classes, "width_mult": width_mult,
            "dropout": dropout, "size": size,
        }  # fmt: skip

    def get_config(self):
        return self.settings

    @classmethod
    def from_config(cls, config, custom_objects=None):
        return cls(**config)  # from its arguments, not from a list of layers


class SqueezeExcitation(layers.Layer):
    """Scale each map by a number that depends on the means of all maps.

    - the mean of each map, over all places
    - dense layer to ``squeezed`` values, with biases; ReLU
    - dense layer back to ``channels`` values, with biases; sigmoid
    - each map of the input times its value

    Start values are not graded.

    Args:
        channels: of the maps.
        squeezed: how many values there are in the middle.

    A call takes and returns maps (N, H, W, channels).

    Source: Hu et al. (2018), section 3, eqs. 2 to 4.
    """

    def __init__(self, channels, squeezed):
        raise NotImplementedError  # TODO

    def build(self, shape):
        """Nothing to do: the layers make their weights when maps reach them."""

    def call(self, maps):
        raise NotImplementedError  # TODO


class InvertedResidual(layers.Layer):
    """Widen, convolve each map by itself, narrow: the block of MobileNetV2.

    - `conv_norm` with 1x1 kernels to in_channels * expand_ratio maps; it is
      missing if expand_ratio is 1
    - depthwise convolution with 3x3 kernels, the stride, padding "same", and
      no bias; `batch_norm`; ReLU6
    - 1x1 convolution without bias to out_channels maps; `batch_norm`; no
      activation

    If the stride is 1 and out_channels equals in_channels, the input is added
    to the result.

    Args:
        in_channels, out_channels: of the maps.
        stride: 1 or 2.
        expand_ratio: positive int.

    A call takes maps (N, H, W, in_channels), returns
    (N, ceil(H / stride), ceil(W / stride), out_channels).

    Source: Sandler et al. (2018), table 1 and figure 4(d).
    """

    def __init__(self, in_channels, out_channels, stride, expand_ratio):
        raise NotImplementedError  # TODO

    def build(self, shape):
        """Nothing to do: the layers make their weights when maps reach them."""

    def call(self, maps):
        raise NotImplementedError  # TODO


class MobileNetV2(keras.Model):
    """Classify color images with MobileNetV2, as Keras does.

    - `conv_norm` with 3x3 kernels and stride 2 to 32 maps
    - for each line of ``blocks`` as many `InvertedResidual` as it says, the
      first of a line with its stride, the others with stride 1
    - `conv_norm` with 1x1 kernels to 1280 maps
    - the mean of each map; dropout; dense layer to the logits

    Every number of channels is multiplied by ``width_mult`` and rounded by
    `make_divisible`; the 1280 are never less. Start values are not graded.

    Args:
        num_classes: number of logits.
        width_mult: positive number; Keras calls it alpha.
        blocks: lines of (expansion, channels, number of blocks, stride).
        dropout: probability of a zero.

    A call takes images (N, H, W, 3), returns logits (N, num_classes).

    Source: Sandler et al. (2018), table 2; `keras.applications.MobileNetV2`.
    """

    def __init__(
        self, num_classes=1000, width_mult=1.0, blocks=BLOCKS, dropout=0.2
    ):  # fmt: skip
        raise NotImplementedError  # TODO
        self.settings = {
            "num_classes": num_classes, "width_mult": width_mult,
            "blocks": blocks, "dropout": dropout,
        }  # fmt: skip

    def call(self, images):
        raise NotImplementedError  # TODO

    def get_config(self):
        return self.settings
