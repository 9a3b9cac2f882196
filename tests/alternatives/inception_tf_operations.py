"""Another right solution: operations of TensorFlow, dictionaries of modules, losses by hand."""

import keras
import tensorflow as tf
from keras import layers


class Inception(layers.Layer):
    def __init__(self, widths, large=3):
        super().__init__()
        conv = BasicConv  # noqa: F821
        self.branch1 = conv(widths[0], 1)
        self.branch2 = [conv(widths[1], 1), conv(widths[2], 3)]
        self.branch3 = [conv(widths[3], 1), conv(widths[4], large)]
        self.branch4 = [layers.Identity(), conv(widths[5], 1)]

    def build(self, shape):
        pass

    def call(self, maps, training=False):
        parts = [self.branch1(maps, training=training)]
        for first, second in (self.branch2, self.branch3):
            parts += [second(first(maps, training=training), training=training)]
        pooled = tf.nn.max_pool2d(maps, 3, 1, "SAME")
        parts.append(self.branch4[1](pooled, training=training))
        return tf.concat(parts, 3)


class GoogLeNet(keras.Model):
    def __init__(
        self, num_classes=1000, aux_logits=True, shrink=1, dropout=0.2, dropout_aux=0.7
    ):
        super().__init__()
        conv, head = BasicConv, AuxiliaryHead  # noqa: F821
        self.shrink, self.rate = shrink, dropout
        self.conv1, self.conv2 = conv(64 // shrink, 7, 2), conv(64 // shrink, 1)
        self.conv3 = conv(192 // shrink, 3)
        for name in MODULES:  # noqa: F821
            widths = tuple(one // shrink for one in MODULES[name])  # noqa: F821
            setattr(self, "inception" + name, Inception(widths))
        self.heads = aux_logits
        if aux_logits:
            self.aux1 = head(num_classes, shrink, dropout_aux)
            self.aux2 = head(num_classes, shrink, dropout_aux)
        self.fc = layers.Dense(num_classes)

    def build(self, shape):
        if self.heads:
            self.aux1(tf.zeros((1, 4, 4, 512 // self.shrink)))
            self.aux2(tf.zeros((1, 4, 4, 528 // self.shrink)))

    def call(self, images, training=False):
        maps = max_pool(self.conv1(images, training=training))  # noqa: F821
        maps = self.conv2(maps, training=training)
        maps = max_pool(self.conv3(maps, training=training))  # noqa: F821
        answers = []
        for name in MODULES:  # noqa: F821
            maps = getattr(self, "inception" + name)(maps, training=training)
            if training and self.heads and name == "4a":
                answers = [self.aux1(maps, training=training)]
            if training and self.heads and name == "4d":
                answers = [self.aux2(maps, training=training), *answers]
            if name in ("3b", "4e"):
                maps = max_pool(maps, 3 if name == "3b" else 2)  # noqa: F821
        means = tf.reduce_mean(maps, [1, 2])
        if training and self.rate:
            means = tf.nn.dropout(means, self.rate)
        logits = self.fc(means)
        return (logits, *answers) if answers else logits


def auxiliary_loss(outputs, labels, weight=0.3):
    heads = outputs if isinstance(outputs, (tuple, list)) else [outputs]
    total = 0.0
    for number, logits in enumerate(heads):
        targets = tf.one_hot(labels, logits.shape[-1], dtype=logits.dtype)
        chosen = tf.reduce_sum(targets * tf.nn.log_softmax(logits), axis=1)
        total -= tf.reduce_mean(chosen) * (1.0 if number == 0 else weight)
    return total


class DenseBlock(layers.Layer):
    def __init__(self, growth_rate, count, bottleneck=4):
        super().__init__()
        self.steps = []
        for _ in range(count):
            self.steps.append(DenseLayer(growth_rate, bottleneck))  # noqa: F821

    def build(self, shape):
        pass

    def call(self, maps, training=False):
        made = [maps]
        for step in self.steps:
            made.append(step(tf.concat(made, 3), training=training))
        return tf.concat(made, 3)


class DenseNet(keras.Model):
    def __init__(
        self, growth_rate=32, block_config=(6, 12, 24, 16), stem=64, bottleneck=4,
        num_classes=1000,
    ):  # fmt: skip
        super().__init__()
        self.conv0 = Conv(stem, 7, 2)  # noqa: F821
        self.norm0, self.norm5 = batch_norm(), batch_norm()  # noqa: F821
        self.blocks, self.transitions = [], []
        for count in block_config:
            if self.blocks:
                self.transitions.append(Transition())  # noqa: F821
            self.blocks.append(DenseBlock(growth_rate, count, bottleneck))
        self.classifier = layers.Dense(num_classes)

    def call(self, images, training=False):
        maps = tf.nn.relu(self.norm0(self.conv0(images), training=training))
        border = [[0, 0], [1, 1], [1, 1], [0, 0]]
        maps = tf.nn.max_pool2d(maps, 3, 2, border)
        for block, behind in zip(self.blocks, [*self.transitions, None], strict=True):
            maps = block(maps, training=training)
            if behind is not None:
                maps = behind(maps, training=training)
        maps = tf.maximum(self.norm5(maps, training=training), 0)
        return self.classifier(tf.reduce_mean(tf.reduce_mean(maps, 1), 1))
