"""Residual blocks in TensorFlow (Keras): what a block adds to its input, and what that does.

Idea:   let a block learn a difference to its input, and hand the input on.
Papers: He, Zhang, Ren & Sun (2016), Deep residual learning, and (2016b),
        Identity mappings in deep residual networks.
Check:  pytest tests/test_residual_blocks.py -k tf
"""

import keras
import tensorflow as tf
from keras import layers


class Conv3x3(layers.Conv2D):
    """A 3x3 convolution without bias, one zero on every side (given).

    padding="same" alone would put the zeros elsewhere when the stride is 2.
    """

    def __init__(self, channels, stride=1):
        super().__init__(channels, 3, stride, padding="same", use_bias=False)

    def call(self, maps):
        border = [[0, 0], [1, 1], [1, 1], [0, 0]]
        return tf.nn.conv2d(maps, self.kernel, self.strides, border)


def batch_norm():
    """A batch normalization with PyTorch's constants (given)."""
    return layers.BatchNormalization(momentum=0.9, epsilon=1e-5)


class Shortcut(layers.Layer):
    """The path around a block, by one of the paper's three options.

    - "A": the identity, without parameters. A stride keeps every stride-th
      row and column, beginning with the first; new channels are zero maps
      behind the old ones.
    - "B": the identity where stride is 1 and the channels agree; else a
      projection: 1x1 convolution with the stride, without bias, then batch
      normalization (`batch_norm`).
    - "C": always the projection.

    Args:
        in_channels, out_channels: out_channels is not the smaller one.
        stride: 1 or more.
        option: "A", "B" or "C".

    A call takes maps (N, H, W, in_channels) and returns
    (N, H', W', out_channels) with H' = H / stride, rounded up.

    Raises: ValueError for another option.
    Source: He et al. (2016), sections 3.3 and 4.1.
    """

    def __init__(self, in_channels, out_channels, stride=1, option="B"):
        # BEGIN SOLUTION
        super().__init__()
        if option not in ("A", "B", "C"):
            raise ValueError(f"A shortcut is A, B or C, not {option!r}.")
        self.stride, self.added = stride, out_channels - in_channels
        changes = stride != 1 or self.added != 0
        self.projection = None
        if option == "C" or (option == "B" and changes):
            self.projection = keras.Sequential(
                [
                    layers.Conv2D(out_channels, 1, stride, use_bias=False),
                    batch_norm(),
                ]
            )
        # END SOLUTION

    def call(self, maps):
        # BEGIN SOLUTION
        if self.projection is not None:
            return self.projection(maps)  # (N, H', W', out_channels)
        kept = maps[:, :: self.stride, :: self.stride]  # (N, H', W', in)
        return tf.pad(kept, [[0, 0], [0, 0], [0, 0], [0, self.added]])
        # END SOLUTION


class BasicBlock(layers.Layer):
    """Two convolutions and a shortcut around both.

    The branch: 3x3 convolution with the stride, batch normalization, ReLU,
    3x3 convolution, batch normalization. The maps are padded by one zero on
    every side; no convolution has a bias. The branch is added to the
    `Shortcut` of the same stride, and a ReLU follows the sum.

    With option None the block is its *plain* twin: the same without the
    shortcut. The layers of the branch are in ``self.branch``, a
    keras.Sequential that ends with the second batch normalization; both
    normalizations are of the given kind, `batch_norm`.

    Args:
        in_channels, channels: of the input, and of both convolutions.
        stride: of the first convolution.
        option: of the shortcut, or None.

    A call takes maps (N, H, W, in_channels) and returns (N, H', W', channels).

    Source: He et al. (2016), section 3.2, fig. 5 (left).
    """

    def __init__(self, in_channels, channels, stride=1, option="B"):
        # BEGIN SOLUTION
        super().__init__()
        self.branch = keras.Sequential(
            [
                Conv3x3(channels, stride),
                batch_norm(),
                layers.ReLU(),
                Conv3x3(channels),
                batch_norm(),
            ]
        )
        self.shortcut = None
        if option is not None:
            self.shortcut = Shortcut(in_channels, channels, stride, option)
        # END SOLUTION

    def call(self, maps):
        # BEGIN SOLUTION
        changed = self.branch(maps)  # (N, H', W', channels)
        if self.shortcut is not None:
            changed = changed + self.shortcut(maps)
        return tf.nn.relu(changed)
        # END SOLUTION


class Bottleneck(layers.Layer):
    """Three convolutions, narrow in the middle, and a shortcut around them.

    The branch: 1x1 convolution to ``channels`` maps, 3x3 convolution to as
    many (padded by one zero), 1x1 convolution to 4 * channels; batch
    normalization after each, ReLU after the first two; no biases. The
    `Shortcut` (option "B") is added, and a ReLU follows the sum. The
    normalizations are of the given kind, `batch_norm`.

    Args:
        in_channels, channels: of the input, and of the 3x3 convolution.
        stride: of one convolution of the branch.
        stride_at: which: "3x3", as torchvision has it, or "1x1": the first,
            as the paper has it.

    A call takes maps (N, H, W, in_channels) and returns
    (N, H', W', 4 * channels).

    Source: He et al. (2016), section 4.1, fig. 5 (right).
    """

    def __init__(self, in_channels, channels, stride=1, stride_at="3x3"):
        # BEGIN SOLUTION
        super().__init__()
        first, second = (stride, 1) if stride_at == "1x1" else (1, stride)
        self.branch = keras.Sequential(
            [
                layers.Conv2D(channels, 1, first, use_bias=False),
                batch_norm(),
                layers.ReLU(),
                Conv3x3(channels, second),
                batch_norm(),
                layers.ReLU(),
                layers.Conv2D(4 * channels, 1, use_bias=False),
                batch_norm(),
            ]
        )
        self.shortcut = Shortcut(in_channels, 4 * channels, stride)
        # END SOLUTION

    def call(self, maps):
        # BEGIN SOLUTION
        return tf.nn.relu(self.branch(maps) + self.shortcut(maps))
        # END SOLUTION


class PreActivationBlock(layers.Layer):
    """The block of the second paper: nothing stands on the way of the sum.

    Batch normalization and ReLU come first and make the *activated* maps.
    The branch goes on from these: 3x3 convolution with the stride, batch
    normalization, ReLU, 3x3 convolution; padded by one zero, no biases. What
    is added to it is the block's untouched input if stride is 1 and the
    channels agree, else a 1x1 convolution of the activated maps with the
    stride, without bias or normalization. Nothing follows the sum. The
    normalizations are of the given kind, `batch_norm`.

    A call takes maps (N, H, W, in_channels) and returns (N, H', W', channels).

    Source: He et al. (2016b), fig. 4 (e).
    """

    def __init__(self, in_channels, channels, stride=1):
        # BEGIN SOLUTION
        super().__init__()
        self.activate = keras.Sequential([batch_norm(), layers.ReLU()])
        self.branch = keras.Sequential(
            [
                Conv3x3(channels, stride),
                batch_norm(),
                layers.ReLU(),
                Conv3x3(channels),
            ]
        )
        self.projection = None
        if stride != 1 or in_channels != channels:
            size = {"kernel_size": 1, "strides": stride}
            self.projection = layers.Conv2D(channels, **size, use_bias=False)
        # END SOLUTION

    def call(self, maps):
        # BEGIN SOLUTION
        active = self.activate(maps)  # (N, H, W, in_channels)
        if self.projection is not None:
            maps = self.projection(active)  # (N, H', W', channels)
        return maps + self.branch(active)
        # END SOLUTION


def zero_last_gammas(blocks):
    """Let every block start as its shortcut alone.

    The scale (gamma) of the last batch normalization of each branch becomes
    zero; nothing else changes, and the scale can still learn.

    Args:
        blocks: list of built layers. Each has its branch in
            ``block.branch``, a keras.Sequential whose last layer is a
            BatchNormalization.

    Source: Goyal et al. (2017), section 5.1.
    """
    # BEGIN SOLUTION
    for block in blocks:
        gamma = block.branch.layers[-1].gamma
        gamma.assign(tf.zeros(gamma.shape))
    # END SOLUTION


def gradient_norms(model, images, labels):
    """Measure how strongly the loss pulls at each kernel.

    The loss is the mean cross-entropy of the logits over the batch, with the
    model in training mode. The running statistics of batch normalization move,
    as in every training step.

    Args:
        model: a built model that maps images to logits (N, num_classes).
        images: (N, H, W, C) tensor.
        labels: (N,) integer tensor.

    Returns:
        A list of floats: for each 4-D variable, in the order of
        ``model.trainable_variables``, the square root of the sum of its
        squared gradients.
    """
    # BEGIN SOLUTION
    kernels = [v for v in model.trainable_variables if len(v.shape) == 4]
    with tf.GradientTape() as tape:
        logits = model(images, training=True)  # (N, num_classes)
        loss = tf.nn.sparse_softmax_cross_entropy_with_logits(labels, logits)
        loss = tf.reduce_mean(loss)
    found = tape.gradient(loss, [kernel.value for kernel in kernels])
    return [float(tf.norm(gradient)) for gradient in found]
    # END SOLUTION
