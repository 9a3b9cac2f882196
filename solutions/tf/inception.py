"""Parallel branches in TensorFlow (Keras): inception modules, GoogLeNet, DenseNet.

Idea:   maps of several layers are put together over the channels, not added.
Papers: Szegedy et al. (2015); Huang et al. (2017).
Check:  pytest tests/test_inception.py -k tf
"""

import keras
import tensorflow as tf
from keras import layers

MODULES = {  # table 1 of the paper: six widths of each module
    "3a": (64, 96, 128, 16, 32, 32),
    "3b": (128, 128, 192, 32, 96, 64),
    "4a": (192, 96, 208, 16, 48, 64),
    "4b": (160, 112, 224, 24, 64, 64),
    "4c": (128, 128, 256, 24, 64, 64),
    "4d": (112, 144, 288, 32, 64, 64),
    "4e": (256, 160, 320, 32, 128, 128),
    "5a": (256, 160, 320, 32, 128, 128),
    "5b": (384, 192, 384, 48, 128, 128),
}


class Conv(layers.Conv2D):
    """A convolution without bias and with PyTorch's border (given).

    There are kernel_size // 2 zeros on every side; padding="same" alone
    would put them elsewhere when the stride is 2.
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


class BasicConv(layers.Layer):
    """Convolution without bias, batch normalization, ReLU (given).

    With stride 1 it keeps height and width.
    """

    def __init__(self, channels, kernel_size, stride=1):
        super().__init__()
        self.conv = Conv(channels, kernel_size, stride)
        self.bn = layers.BatchNormalization(momentum=0.9, epsilon=1e-3)

    def build(self, shape):
        """Nothing to do: the layers make their weights when maps reach them."""

    def call(self, maps, training=False):
        return tf.nn.relu(self.bn(self.conv(maps), training=training))


class AuxiliaryHead(layers.Layer):
    """Logits from maps in the middle of GoogLeNet (given), as in torchvision.

    Means over a grid of 4x4 regions, a 1x1 convolution, two dense layers.
    """

    def __init__(self, num_classes, shrink, dropout):
        super().__init__()
        self.conv = BasicConv(128 // shrink, 1)
        self.fc1 = layers.Dense(1024 // shrink, activation="relu")
        self.fc2 = layers.Dense(num_classes)
        self.dropout = layers.Dropout(dropout)

    def build(self, shape):
        """Nothing to do: the layers make their weights when maps reach them."""

    def call(self, maps, training=False):
        for axis in (1, 2):
            size = maps.shape[axis]
            ends = [(i * size // 4, -(-(i + 1) * size // 4)) for i in range(4)]
            regions = [
                tf.gather(maps, range(*one), axis=axis) for one in ends
            ]
            means = [tf.reduce_mean(r, axis=axis, keepdims=True) for r in regions]
            maps = tf.concat(means, axis=axis)
        maps = self.conv(maps, training=training)  # (N, 4, 4, 128)
        values = tf.reshape(maps, (-1, 16 * maps.shape[-1]))
        values = self.dropout(self.fc1(values), training=training)
        return self.fc2(values)  # (N, num_classes)


def max_pool(maps, size=3):
    """Max pooling with stride 2 whose last window may reach over the end (given)."""
    more = [(n - size) % 2 for n in maps.shape[1:3]]  # so that nothing is left over
    border = [[0, 0], [0, more[0]], [0, more[1]], [0, 0]]
    padded = tf.pad(maps, border, constant_values=maps.dtype.min)
    return tf.nn.max_pool2d(padded, size, 2, "VALID")


class Inception(layers.Layer):
    """An inception module with batch normalization, named as in torchvision.

    - ``branch1``: a BasicConv of 1x1
    - ``branch2``: a list of a BasicConv of 1x1 and one of 3x3
    - ``branch3``: a list of a BasicConv of 1x1 and one with kernels of
      ``large`` x ``large``: 5 in the paper, 3 in torchvision
    - ``branch4``: a list of max pooling over 3x3 that keeps height and width,
      and a BasicConv of 1x1

    Args:
        widths: six ints: maps of branch1; of the two layers of branch2; of
            the two layers of branch3; of branch4.
        large: see above.

    A call takes maps (N, H, W, C), returns the maps of the four branches, in
    their order, concatenated over the channels. The argument ``training``
    goes to the normalization of every branch.

    Source: Szegedy et al. (2015), figure 2b.
    """

    def __init__(self, widths, large=3):
        # BEGIN SOLUTION
        super().__init__()
        one, reduce3, three, reduce5, five, pooled = widths
        self.branch1 = BasicConv(one, 1)
        self.branch2 = [BasicConv(reduce3, 1), BasicConv(three, 3)]
        self.branch3 = [BasicConv(reduce5, 1), BasicConv(five, large)]
        self.branch4 = [
            layers.MaxPooling2D(3, strides=1, padding="same"),
            BasicConv(pooled, 1),
        ]
        # END SOLUTION

    def build(self, shape):
        """Nothing to do: the layers make their weights when maps reach them."""

    def call(self, maps, training=False):
        # BEGIN SOLUTION
        answers = []
        chains = [self.branch1], self.branch2, self.branch3, self.branch4
        for chain in chains:
            values = maps
            for layer in chain:
                values = layer(values, training=training)
            answers.append(values)
        return tf.concat(answers, axis=-1)
        # END SOLUTION


class GoogLeNet(keras.Model):
    """Classify color images as torchvision's GoogLeNet does, by its names.

    In this order; every number of maps is divided by ``shrink``:

    - ``conv1``: BasicConv, 64 maps, 7x7, stride 2; max pooling
    - ``conv2``: BasicConv, 64 maps, 1x1; ``conv3``: BasicConv, 192 maps, 3x3;
      max pooling
    - ``inception3a``, ``inception3b``; max pooling
    - ``inception4a`` to ``inception4e``; max pooling, this one over 2x2
    - ``inception5a``, ``inception5b``: `Inception` with widths of `MODULES`
    - the mean over height and width; dropout; ``fc``, a dense layer

    Max pooling is the function `max_pool`, over 3x3 but for the last.

    With ``aux_logits``, ``aux1`` and ``aux2`` are each an `AuxiliaryHead`,
    without they are None: aux1 takes the maps of inception4a, aux2 those of
    inception4d. They are used in training only.

    Args:
        num_classes: number of logits.
        aux_logits, shrink: see above. shrink is 1, 2, 4 or 8.
        dropout: probability of a zero in front of fc.
        dropout_aux: the same in both auxiliary heads.

    A call takes images (N, H, W, 3), returns logits (N, num_classes); with
    training=True and ``aux_logits``, a tuple: logits, those of aux2, those of
    aux1. Start values are not graded.

    Source: Szegedy et al. (2015), table 1 and section 5.
    """

    def __init__(
        self, num_classes=1000, aux_logits=True, shrink=1, dropout=0.2,
        dropout_aux=0.7,
    ):  # fmt: skip
        # BEGIN SOLUTION
        super().__init__()
        self.conv1 = BasicConv(64 // shrink, 7, stride=2)
        self.conv2 = BasicConv(64 // shrink, 1)
        self.conv3 = BasicConv(192 // shrink, 3)
        for name, widths in MODULES.items():
            module = Inception([width // shrink for width in widths])
            setattr(self, f"inception{name}", module)
        self.aux1 = self.aux2 = None
        if aux_logits:
            self.aux1 = AuxiliaryHead(num_classes, shrink, dropout_aux)
            self.aux2 = AuxiliaryHead(num_classes, shrink, dropout_aux)
        self.mean = layers.GlobalAveragePooling2D()
        self.dropout = layers.Dropout(dropout)
        self.fc = layers.Dense(num_classes)
        # END SOLUTION
        self.settings = {
            "num_classes": num_classes, "aux_logits": aux_logits,
            "shrink": shrink, "dropout": dropout, "dropout_aux": dropout_aux,
        }  # fmt: skip

    def build(self, shape):
        """Make all weights, also those of the heads, which only training uses (given)."""
        self.call(tf.zeros((1, *shape[1:])))  # a file's weights need layers that have theirs
        for head, maps in ((self.aux1, 512), (self.aux2, 528)):
            if head is not None:
                head(tf.zeros((1, 4, 4, maps // self.settings["shrink"])))

    def call(self, images, training=False):
        # BEGIN SOLUTION
        def through(maps, *names):
            for name in names:
                maps = getattr(self, name)(maps, training=training)
            return maps

        maps = max_pool(through(images, "conv1"))  # (N, H / 4, W / 4, 64)
        maps = max_pool(through(maps, "conv2", "conv3"))
        maps = max_pool(through(maps, "inception3a", "inception3b"))
        early = through(maps, "inception4a")  # (N, H / 16, W / 16, 512)
        late = through(early, "inception4b", "inception4c", "inception4d")
        maps = max_pool(through(late, "inception4e"), 2)
        maps = through(maps, "inception5a", "inception5b")
        means = self.dropout(self.mean(maps), training=training)  # (N, 1024)
        logits = self.fc(means)  # (N, num_classes)
        if training and self.aux1 is not None:
            return logits, through(late, "aux2"), through(early, "aux1")
        return logits
        # END SOLUTION

    def get_config(self):
        return self.settings


def auxiliary_loss(outputs, labels, weight=0.3):
    """Add the losses of the auxiliary heads to that of the network.

    Args:
        outputs: logits (N, K), or a tuple of the network's logits and those
            of any number of auxiliary heads, in this order.
        labels: (N,) integer tensor.
        weight: of the loss of each auxiliary head.

    Returns:
        The mean cross-entropy of the network's logits, plus ``weight`` times
        that of each auxiliary head: a tensor with one value.

    Source: Szegedy et al. (2015), section 5.
    """
    # BEGIN SOLUTION
    if not isinstance(outputs, tuple):
        outputs = (outputs,)
    losses = [
        tf.reduce_mean(
            tf.nn.sparse_softmax_cross_entropy_with_logits(labels, one)
        )
        for one in outputs
    ]
    return losses[0] + weight * sum(losses[1:])
    # END SOLUTION


def batch_norm():
    """A batch normalization with PyTorch's constants (given)."""
    return layers.BatchNormalization(momentum=0.9, epsilon=1e-5)


class DenseLayer(layers.Layer):
    """Normalization, ReLU, 1x1; normalization, ReLU, 3x3 (given).

    Makes ``growth_rate`` new maps of all maps that there are.
    """

    def __init__(self, growth_rate, bottleneck=4):
        super().__init__()
        self.norm1, self.norm2 = batch_norm(), batch_norm()
        self.conv1 = Conv(bottleneck * growth_rate, 1)
        self.conv2 = Conv(growth_rate, 3)

    def build(self, shape):
        """Nothing to do: the layers make their weights when maps reach them."""

    def call(self, maps, training=False):
        maps = tf.nn.relu(self.norm1(maps, training=training))
        maps = tf.nn.relu(self.norm2(self.conv1(maps), training=training))
        return self.conv2(maps)


class Transition(layers.Layer):
    """Normalization, ReLU, 1x1 to half the maps; means over 2x2 (given)."""

    def __init__(self):
        super().__init__()
        self.norm = batch_norm()

    def build(self, shape):
        self.conv = Conv(shape[-1] // 2, 1)

    def call(self, maps, training=False):
        maps = self.conv(tf.nn.relu(self.norm(maps, training=training)))
        return tf.nn.avg_pool2d(maps, 2, 2, "VALID")


class DenseBlock(layers.Layer):
    """Layers of which each takes the maps of all that came before.

    ``steps``, a list, holds the layers, each a `DenseLayer`. The first takes
    the maps that enter the block. Each further one takes these and the maps
    that every layer before it has made, concatenated over the channels in
    this order.

    Args:
        growth_rate: how many maps each layer adds.
        count: how many layers there are, at least 1.
        bottleneck: handed on to the layers.

    A call takes maps (N, H, W, C), returns all maps, those that entered
    first: (N, H, W, C + count * growth_rate). The argument ``training`` goes
    to every layer.

    Source: Huang et al. (2017), eq. 2.
    """

    def __init__(self, growth_rate, count, bottleneck=4):
        # BEGIN SOLUTION
        super().__init__()
        self.steps = [DenseLayer(growth_rate, bottleneck) for _ in range(count)]
        # END SOLUTION

    def build(self, shape):
        """Nothing to do: the layers make their weights when maps reach them."""

    def call(self, maps, training=False):
        # BEGIN SOLUTION
        for layer in self.steps:
            new = layer(maps, training=training)  # (N, H, W, growth_rate)
            maps = tf.concat([maps, new], axis=-1)
        return maps
        # END SOLUTION


class DenseNet(keras.Model):
    """Classify color images as Keras' and torchvision's DenseNet do.

    - ``conv0``: `Conv` of 7x7 with stride 2 to ``stem`` maps; ``norm0``:
      batch normalization; ReLU; max pooling over 3x3 with stride 2 and a
      border of 1 on every side (of zeros, as nothing is below zero there)
    - ``blocks``: a list of `DenseBlock`, one for each number in
      ``block_config``; ``transitions``: a list of `Transition`, one for
      behind each block but the last
    - ``norm5``: batch normalization; ReLU; the mean over height and width;
      ``classifier``, a dense layer

    Normalizations are those of `batch_norm`. Start values are not graded.

    Args:
        growth_rate: of all blocks.
        block_config: how many layers each block has.
        stem: see above.
        bottleneck: handed on to the blocks.
        num_classes: number of logits.

    A call takes images (N, H, W, 3), returns logits (N, num_classes). The
    argument ``training`` goes to every normalization.

    Source: Huang et al. (2017), section 3, "DenseNet-BC", and table 1.
    """

    def __init__(
        self, growth_rate=32, block_config=(6, 12, 24, 16), stem=64,
        bottleneck=4, num_classes=1000,
    ):  # fmt: skip
        # BEGIN SOLUTION
        super().__init__()
        self.conv0, self.norm0 = Conv(stem, 7, stride=2), batch_norm()
        self.blocks = [
            DenseBlock(growth_rate, count, bottleneck) for count in block_config
        ]
        self.transitions = [Transition() for _ in block_config[1:]]
        self.norm5 = batch_norm()
        self.classifier = layers.Dense(num_classes)
        # END SOLUTION
        self.settings = {
            "growth_rate": growth_rate, "block_config": block_config,
            "stem": stem, "bottleneck": bottleneck, "num_classes": num_classes,
        }  # fmt: skip

    def call(self, images, training=False):
        # BEGIN SOLUTION
        maps = tf.nn.relu(self.norm0(self.conv0(images), training=training))
        border = [[0, 0], [1, 1], [1, 1], [0, 0]]
        maps = tf.pad(maps, border)  # behind the ReLU nothing is below zero
        maps = tf.nn.max_pool2d(maps, 3, 2, "VALID")  # (N, H / 4, W / 4, stem)
        for number, block in enumerate(self.blocks):
            if number:
                before = self.transitions[number - 1]
                maps = before(maps, training=training)
            maps = block(maps, training=training)
        maps = tf.nn.relu(self.norm5(maps, training=training))
        return self.classifier(tf.reduce_mean(maps, axis=(1, 2)))
        # END SOLUTION

    def get_config(self):
        return self.settings
