"""Another right solution: functional models, 1x1 convolutions for dense layers."""

import math

import keras
import tensorflow as tf
from keras import layers


def make_divisible(value, divisor=8):
    below = math.floor(value / divisor) * divisor
    above = below + divisor
    nearest = below if value - below < above - value else above
    nearest = max(nearest, divisor)
    return nearest if nearest >= value * 0.9 else above


def separable_block(channels, stride=1):
    steps = []
    if stride == 2:
        steps += [layers.ZeroPadding2D(padding=((0, 1), (0, 1)))]
    steps += [
        layers.DepthwiseConv2D(
            (3, 3), strides=stride, padding="valid" if stride == 2 else "same", use_bias=False
        ),
        batch_norm(),  # noqa: F821
        layers.Activation("relu6"),
        layers.Conv2D(channels, (1, 1), use_bias=False),
        batch_norm(),  # noqa: F821
        layers.Activation(tf.nn.relu6),
    ]
    return steps


class MobileNet(keras.Model):
    def __init__(self, num_classes=1000, width_mult=1.0, dropout=1e-3, size=224):
        inputs = keras.Input((size, size, 3))
        x = inputs
        for layer in conv_norm(int(width_mult * 32), 3, 2):  # noqa: F821
            x = layer(x)
        for c, s in SEPARABLE:  # noqa: F821
            for layer in separable_block(int(width_mult * c), s):
                x = layer(x)
        x = layers.GlobalAveragePooling2D(keepdims=True)(x)
        x = layers.Dropout(dropout)(x)
        x = layers.Conv2D(num_classes, 1)(x)
        super().__init__(inputs, layers.Flatten()(x))


class SqueezeExcitation(layers.Layer):
    def __init__(self, channels, squeezed):
        super().__init__()
        self.first = layers.Conv2D(squeezed, 1)
        self.second = layers.Conv2D(channels, 1)

    def build(self, shape):
        pass

    def call(self, maps):
        means = tf.reduce_mean(maps, axis=[1, 2], keepdims=True)
        return tf.sigmoid(self.second(tf.nn.relu(self.first(means)))) * maps


class InvertedResidual(layers.Layer):
    def __init__(self, in_channels, out_channels, stride, expand_ratio):
        super().__init__()
        inputs = keras.Input((None, None, in_channels))
        x = inputs
        if expand_ratio > 1:
            x = layers.Conv2D(in_channels * expand_ratio, 1, use_bias=False)(x)
            x = layers.ReLU(max_value=6)(batch_norm()(x))  # noqa: F821
        x = layers.DepthwiseConv2D(3, strides=stride, padding="same", use_bias=False)(x)
        x = layers.ReLU(max_value=6)(batch_norm()(x))  # noqa: F821
        x = batch_norm()(layers.Conv2D(out_channels, 1, use_bias=False)(x))  # noqa: F821
        if stride == 1 and in_channels == out_channels:
            x = layers.Add()([inputs, x])
        self.inside = keras.Model(inputs, x)

    def build(self, shape):
        pass

    def call(self, maps):
        return self.inside(maps)


class MobileNetV2(keras.Sequential):
    def __init__(self, num_classes=1000, width_mult=1.0, blocks=BLOCKS, dropout=0.2):  # noqa: F821
        c = make_divisible(32 * width_mult)
        steps = conv_norm(c, 3, 2)  # noqa: F821
        for t, out, n, s in blocks:
            for i in range(n):
                new = make_divisible(out * width_mult)
                steps += [InvertedResidual(c, new, 1 if i else s, t)]
                c = new
        steps += conv_norm(max(1280, make_divisible(1280 * width_mult)), 1)  # noqa: F821
        steps += [layers.GlobalAveragePooling2D(), layers.Dropout(dropout)]
        super().__init__([*steps, layers.Dense(num_classes)])
