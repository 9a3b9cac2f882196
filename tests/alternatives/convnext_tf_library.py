"""Another right solution: Keras' own layers, 1x1 convolutions, a functional network."""

import keras
import tensorflow as tf
from keras import layers


class LayerNorm(layers.LayerNormalization):
    def __init__(self, epsilon=1e-6, **kwargs):
        super().__init__(axis=-1, epsilon=epsilon, **kwargs)


class StochasticDepth(layers.Layer):
    def __init__(self, rate, **kwargs):
        super().__init__(**kwargs)
        self.rate = rate
        self.drop = None if rate in (0, 1) else layers.Dropout(rate)

    def call(self, branch, training=False):
        if not training or self.rate == 0:
            return branch
        if self.rate == 1:
            return branch * 0
        ones = tf.ones([tf.shape(branch)[0], *[1] * (branch.shape.rank - 1)], branch.dtype)
        return branch * self.drop(ones, training=True)


class ConvNeXtBlock(layers.Layer):
    def __init__(self, channels, rate=0.0, layer_scale=1e-6, **kwargs):
        super().__init__(**kwargs)
        self.steps = [
            layers.Conv2D(channels, 7, padding="same", groups=channels),
            LayerNorm(),
            layers.Conv2D(4 * channels, 1),
            layers.Activation("gelu"),
            layers.Conv2D(channels, 1),
            LayerScale(layer_scale),  # noqa: F821
        ]
        self.drop = StochasticDepth(rate)

    def call(self, maps, training=False):
        branch = maps
        for step in self.steps:
            branch = step(branch)
        return layers.add([maps, self.drop(branch, training=training)])


class ConvNeXt(keras.Model):
    def __init__(self, counts, widths, num_classes=1000, rate=0.0, layer_scale=1e-6):
        super().__init__()
        self.steps, number, total = [], 0, max(1, sum(counts) - 1)
        for stage, width in enumerate(widths):
            pair = [layers.Conv2D(width, 2 if stage else 4, 2 if stage else 4), LayerNorm()]
            self.steps += pair[::-1] if stage else pair
            for _ in range(counts[stage]):
                self.steps.append(ConvNeXtBlock(width, rate * number / total, layer_scale))
                number += 1
        self.mean, self.norm = layers.GlobalAveragePooling2D(), LayerNorm()
        self.head = layers.Dense(num_classes)

    def call(self, images, training=False):
        maps = images
        for step in self.steps:
            if isinstance(step, ConvNeXtBlock):
                maps = step(maps, training=training)
            else:
                maps = step(maps)
        return self.head(self.norm(self.mean(maps)))
