"""Another right solution: maxima of slices, sums of padded maps, one entropy for all heads."""

from functools import reduce

import keras
import tensorflow as tf
from keras import layers


def largest(maps, stride):
    """Max pooling over 3x3 with a border of 1 that never is the largest, by nine slices."""
    height, width = maps.shape[1:3]
    border = [[0, 0], [1, 1], [1, 1], [0, 0]]
    padded = tf.pad(maps, border, constant_values=maps.dtype.min)
    slices = [
        padded[:, row : row + height : stride, column : column + width : stride]
        for row in range(3) for column in range(3)
    ]  # fmt: skip
    return reduce(tf.maximum, slices)


class Largest(layers.Layer):
    def call(self, maps, training=False):
        return largest(maps, 1)


class Inception(layers.Layer):
    def __init__(self, widths, large=3):
        super().__init__()
        self.branch1, first2, second2, first3, second3, last = (
            BasicConv(width, size)  # noqa: F821
            for width, size in zip(widths, (1, 1, 3, 1, large, 1), strict=True)
        )
        self.branch2, self.branch3 = [first2, second2], [first3, second3]
        self.branch4 = [Largest(), last]

    def build(self, shape):
        pass

    def call(self, maps, training=False):
        chains = [self.branch1], self.branch2, self.branch3, self.branch4
        parts = [
            reduce(lambda values, layer: layer(values, training=training), chain, maps)
            for chain in chains
        ]
        counts = [part.shape[-1] for part in parts]
        moved = [  # each to its channels, with empty maps around it
            tf.pad(part, [[0, 0]] * 3 + [[sum(counts[:i]), sum(counts[i + 1 :])]])
            for i, part in enumerate(parts)
        ]
        return tf.add_n(moved)


class GoogLeNet(keras.Model):
    PLAN = "conv1 pool conv2 conv3 pool 3a 3b pool 4a 4b 4c 4d 4e last 5a 5b"

    def __init__(self, num_classes=1000, aux_logits=True, shrink=1, dropout=0.2, dropout_aux=0.7):
        super().__init__()
        self.aux_logits, self.shrink = aux_logits, shrink
        self.conv1, self.conv2, self.conv3 = (
            BasicConv(maps // shrink, size, stride)  # noqa: F821
            for maps, size, stride in ((64, 7, 2), (64, 1, 1), (192, 3, 1))
        )
        for name, widths in MODULES.items():  # noqa: F821
            setattr(self, f"inception{name}", Inception([one // shrink for one in widths]))
        self.aux1, self.aux2 = (
            AuxiliaryHead(num_classes, shrink, dropout_aux) if aux_logits else None  # noqa: F821
            for _ in range(2)
        )
        self.fc = layers.Dense(num_classes)
        self.last = keras.Sequential([layers.Dropout(dropout), self.fc])

    def build(self, shape):
        if self.aux_logits:
            self.aux1(tf.zeros((1, 4, 4, 512 // self.shrink)))
            self.aux2(tf.zeros((1, 4, 4, 528 // self.shrink)))

    def call(self, images, training=False):
        maps, kept = images, {}
        for step in self.PLAN.split():
            if step in ("pool", "last"):
                maps = max_pool(maps, 3 if step == "pool" else 2)  # noqa: F821
            else:
                name = step if step.startswith("conv") else f"inception{step}"
                maps = kept[step] = getattr(self, name)(maps, training=training)
        means = tf.einsum("nhwc->nc", maps) / (maps.shape[1] * maps.shape[2])
        logits = self.last(means, training=training)
        if not (training and self.aux_logits):
            return logits
        heads = {"4d": self.aux2, "4a": self.aux1}
        return logits, *(head(kept[at], training=training) for at, head in heads.items())


def auxiliary_loss(outputs, labels, weight=0.3):
    heads = tf.stack(outputs) if isinstance(outputs, tuple) else outputs[None]  # (heads, N, K)
    truth = tf.one_hot(labels, heads.shape[-1], dtype=heads.dtype)
    truth = tf.broadcast_to(truth, tf.shape(heads))
    losses = tf.nn.softmax_cross_entropy_with_logits(truth, heads)  # (heads, N)
    shares = tf.constant([1.0] + [weight] * (heads.shape[0] - 1), losses.dtype)
    return tf.tensordot(shares, tf.reduce_mean(losses, axis=1), 1)


class DenseBlock(layers.Layer):
    def __init__(self, growth_rate, count, bottleneck=4):
        super().__init__()
        made = DenseLayer  # noqa: F821
        self.steps = [made(growth_rate, bottleneck=bottleneck) for _ in range(count)]

    def build(self, shape):
        pass

    def call(self, maps, training=False):
        def made(maps, steps):
            if not steps:
                return maps
            new = steps[0](maps, training=training)
            return made(keras.ops.concatenate([maps, new], -1), steps[1:])

        return made(maps, list(self.steps))


class DenseNet(keras.Model):
    def __init__(
        self, growth_rate=32, block_config=(6, 12, 24, 16), stem=64, bottleneck=4,
        num_classes=1000,
    ):  # fmt: skip
        super().__init__()
        self.conv0 = Conv(stem, 7, 2)  # noqa: F821
        self.norm0, self.norm5 = batch_norm(), batch_norm()  # noqa: F821
        self.blocks = [DenseBlock(growth_rate, one, bottleneck) for one in block_config]
        self.transitions = [Transition() for _ in self.blocks[:-1]]  # noqa: F821
        self.classifier = layers.Dense(num_classes)

    def call(self, images, training=False):
        steps = [self.blocks[0]]
        for pair in zip(self.transitions, self.blocks[1:], strict=True):
            steps += pair
        maps = self.norm0(self.conv0(images), training=training)
        maps = largest(tf.nn.relu(maps), 2)
        for step in steps:
            maps = step(maps, training=training)
        maps = tf.nn.relu(self.norm5(maps, training=training))
        return self.classifier(tf.reduce_sum(maps, [1, 2]) / (maps.shape[1] * maps.shape[2]))
