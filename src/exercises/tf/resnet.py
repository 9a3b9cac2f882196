"""Residual networks in TensorFlow (Keras): the five of ImageNet and the family of CIFAR-10.

Idea:   stages of equal blocks; each stage halves the maps and doubles their number.
Paper:  He, Zhang, Ren & Sun (2016), Deep residual learning, table 1 and section 4.2.
Check:  pytest tests/test_resnet.py -k tf
"""

import keras
import tensorflow as tf
from keras import layers


class Conv(layers.Conv2D):
    """A padded convolution without bias, drawn by He's rule (given).

    There are kernel_size // 2 zeros on every side, as in PyTorch;
    padding="same" alone would put them elsewhere when the stride is 2.
    """

    def __init__(self, channels, kernel_size, stride=1):
        super().__init__(
            channels, kernel_size, stride, padding="same", use_bias=False,
            kernel_initializer="he_normal",
        )  # fmt: skip

    def call(self, maps):
        p = self.kernel_size[0] // 2
        border = [[0, 0], [p, p], [p, p], [0, 0]]
        return tf.nn.conv2d(maps, self.kernel, self.strides, border)


def batch_norm():
    """A batch normalization with PyTorch's constants (given)."""
    return layers.BatchNormalization(momentum=0.9, epsilon=1e-5)


class Block(layers.Layer):
    """Basic block or bottleneck, with torchvision's names (given).

    What the page on residual blocks builds piece by piece. ``option`` is the
    shortcut's, "A" or "B"; None makes the plain twin. The stride of a
    bottleneck is at its 3x3 convolution.
    """

    def __init__(
        self, in_channels, channels, stride=1, bottleneck=False, option="B"
    ):  # fmt: skip
        super().__init__()
        self.stride, self.option = stride, option
        self.out_channels = 4 * channels if bottleneck else channels
        if bottleneck:
            self.conv1, self.bn1 = Conv(channels, 1), batch_norm()
            self.conv2, self.bn2 = Conv(channels, 3, stride), batch_norm()
            self.conv3, self.bn3 = Conv(4 * channels, 1), batch_norm()
        else:
            self.conv1, self.bn1 = Conv(channels, 3, stride), batch_norm()
            self.conv2, self.bn2 = Conv(channels, 3), batch_norm()
        self.downsample = None
        self.added = self.out_channels - in_channels
        if option == "B" and (stride != 1 or self.added):
            self.downsample = [
                Conv(self.out_channels, 1, stride), batch_norm(),
            ]  # fmt: skip

    def build(self, shape):
        """Nothing to do: the layers make their weights when maps reach them."""

    def shortcut(self, maps):
        """What is added to the branch."""
        if self.downsample is not None:
            projection, normalize = self.downsample
            return normalize(projection(maps))
        kept = maps[:, :: self.stride, :: self.stride]
        return tf.pad(kept, [[0, 0], [0, 0], [0, 0], [0, self.added]])

    def call(self, maps):
        changed = tf.nn.relu(self.bn1(self.conv1(maps)))
        changed = self.bn2(self.conv2(changed))
        if hasattr(self, "conv3"):
            changed = self.bn3(self.conv3(tf.nn.relu(changed)))
        if self.option is not None:
            changed = changed + self.shortcut(maps)
        return tf.nn.relu(changed)


def stage(in_channels, channels, count, stride, **kind):
    """Chain blocks: the first changes the shape, the others keep it.

    Args:
        in_channels: of the maps that enter the stage.
        channels: of every `Block` (a bottleneck answers with four times as
            many, and that is what enters the next block).
        count: how many blocks.
        stride: of the first block; that of all others is 1.
        kind: ``bottleneck`` and ``option``, for every block.

    Returns:
        List of ``count`` blocks.

    Source: He et al. (2016), section 3.3 and table 1.
    """
    raise NotImplementedError  # TODO


class ResNet(keras.Model):
    """A residual network for photographs, with torchvision's names.

    - ``conv1``: 7x7 convolution to ``width`` maps, stride 2, padded by 3
      zeros on every side (`Conv`), without bias; ``bn1``: `batch_norm`; ReLU
    - max pooling over 3x3 with stride 2, padded by 1 on every side (with
      values that are never the maximum; behind a ReLU zeros will do)
    - ``layer1`` to ``layer4``: lists of blocks (`stage`, option "B"), of
      counts[0] to counts[3]; channels width, 2 width, 4 width, 8 width;
      stride 1 in the first stage, 2 in the others
    - mean over all places; ``fc``: dense layer to the logits

    Args:
        counts: four numbers of blocks.
        bottleneck: which kind of block.
        num_classes, width: see above.

    A call takes images (N, H, W, 3) and returns logits (N, num_classes). The
    names are graded: layer1[0].conv1 here is layer1.0.conv1 in torchvision.

    Source: He et al. (2016), table 1.
    """

    def __init__(self, counts, bottleneck=False, num_classes=1000, width=64):
        raise NotImplementedError  # TODO
        self.settings = {
            "counts": counts, "bottleneck": bottleneck,
            "num_classes": num_classes, "width": width,
        }  # fmt: skip

    def call(self, images):
        raise NotImplementedError  # TODO

    def get_config(self):
        return self.settings


def build_resnet(depth, num_classes=1000):
    """Build the residual network of table 1 that has this many layers.

    18 and 34 layers are made of basic blocks; 50, 101 and 152 of bottlenecks.
    A depth counts the convolutions of the branches, the first convolution and
    the dense layer.

    Args:
        depth: 18, 34, 50, 101 or 152.
        num_classes: number of logits.

    Returns:
        A `ResNet` of width 64.

    Raises: ValueError for another depth.
    Source: He et al. (2016), table 1.
    """
    raise NotImplementedError  # TODO


class CifarResNet(keras.Model):
    """A residual network for small images, or its plain twin.

    - ``stem``, a layer: 3x3 convolution to widths[0] maps (`Conv`),
      `batch_norm`, ReLU
    - ``blocks``: list of all basic blocks: three stages of n, with the
      channels of ``widths``, stride 1 in the first stage, 2 in the others
    - ``head``, a layer: mean over all places, dense layer to the logits

    The depth is 6n + 2: the convolutions of stem and branches, and the
    dense layer.

    Args:
        depth: 8, 14, 20, ...
        option: of every `Block`: "A", "B", or None for the plain twin.
        num_classes, widths: see above.
        in_channels: channels of the images.

    A call takes images (N, H, W, in_channels) and returns logits
    (N, num_classes).

    Raises: ValueError for a depth that is not 6n + 2 with n at least 1.
    Source: He et al. (2016), section 4.2.
    """

    def __init__(
        self, depth, option="A", num_classes=10, widths=(16, 32, 64),
        in_channels=3,
    ):  # fmt: skip
        raise NotImplementedError  # TODO
        self.settings = {
            "depth": depth, "option": option, "num_classes": num_classes,
            "widths": widths, "in_channels": in_channels,
        }  # fmt: skip

    def call(self, images):
        raise NotImplementedError  # TODO

    def get_config(self):
        return self.settings


def logits_without(model, images, dropped):
    """Ask a trained network what it answers when some blocks are missing.

    A missing block hands on what it gets. The network works in evaluation
    mode (training=False).

    Args:
        model: a built network with ``stem``, ``blocks`` and ``head``, which
            images pass in this order, as in `CifarResNet`.
        images: (N, H, W, C) tensor.
        dropped: collection of numbers of blocks, counted from 0.

    Returns:
        (N, num_classes) tensor of logits.

    Raises: ValueError if a dropped block would change the shape of the maps.
    Source: Veit et al. (2016), section 4.1.
    """
    raise NotImplementedError  # TODO
