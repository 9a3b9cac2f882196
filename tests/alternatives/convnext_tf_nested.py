"""Another right solution: a matrix that centers, dropout of whole images, networks in networks."""

from functools import reduce

import keras
import numpy as np
import tensorflow as tf
from keras import layers


class LayerNorm(layers.Layer):
    def __init__(self, epsilon=1e-6, **kwargs):
        super().__init__(**kwargs)
        self.epsilon = epsilon

    def build(self, shape):
        count = shape[-1]
        self.centers = np.eye(count, dtype="float32") - np.float32(1 / count)  # (C, C)
        self.gamma = self.add_weight(shape=(count,), initializer="ones")
        self.beta = self.add_weight(shape=(count,), initializer="zeros")

    def call(self, values):
        centered = tf.tensordot(values, self.centers, 1)
        centered = tf.tensordot(centered, self.centers, 1)  # again, for what rounding has left
        power = tf.einsum("...c,...c->...", centered, centered) / values.shape[-1]
        return centered / tf.sqrt(power + self.epsilon)[..., None] * self.gamma + self.beta


class StochasticDepth(layers.Layer):
    def __init__(self, rate, **kwargs):
        super().__init__(**kwargs)
        self.rate = rate

    def build(self, shape):
        whole = (None, *[1] * (len(shape) - 1))
        self.drop = layers.Dropout(self.rate if self.rate < 1 else 0.0, noise_shape=whole)

    def call(self, branch, training=False):
        if training and self.rate == 1:
            return tf.zeros_like(branch)
        return self.drop(branch, training=training)


class ConvNeXtBlock(layers.Layer):
    def __init__(self, channels, rate=0.0, layer_scale=1e-6, **kwargs):
        super().__init__(**kwargs)
        shape = (None, None, 4 * channels), (None, None, channels)
        self.steps = [
            layers.ZeroPadding2D(3),
            layers.DepthwiseConv2D((7, 7)),
            LayerNorm(epsilon=1e-6),
            layers.EinsumDense("nhwc,cd->nhwd", shape[0], bias_axes="d"),
            layers.Lambda(lambda values: 0.5 * values * tf.math.erfc(-values / np.sqrt(2.0))),
            layers.EinsumDense("nhwd,dc->nhwc", shape[1], bias_axes="c"),
            LayerScale(layer_scale),  # noqa: F821
        ]
        self.depth = StochasticDepth(rate)

    def call(self, maps, training=False):
        branch = reduce(lambda given, step: step(given), self.steps, maps)
        return layers.add([self.depth(branch, training=training), maps])


class ConvNeXt(keras.Model):
    def __init__(self, counts, widths, num_classes=1000, rate=0.0, layer_scale=1e-6):
        super().__init__()
        self.parts = []
        total, done = max(1, sum(counts) - 1), 0
        for number, width in enumerate(widths):
            side = 2 if number else 4
            steps = [layers.Conv2D(width, side, strides=side), LayerNorm()]
            self.parts.append(keras.Sequential(steps[::-1] if number else steps))
            last = done + counts[number]
            for n in range(done, last):
                self.parts.append(ConvNeXtBlock(width, rate * n / total, layer_scale))
            done = last
        self.head = keras.Sequential(
            [layers.GlobalAveragePooling2D(), LayerNorm(), layers.Dense(num_classes)]
        )

    def call(self, images, training=False):
        for part in self.parts:
            images = part(images, training=training)
        return self.head(images)
