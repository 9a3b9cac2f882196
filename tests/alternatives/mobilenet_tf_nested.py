"""Another right solution: exact fractions, networks within networks, kernels as matrices."""

from fractions import Fraction
from functools import reduce

import keras
import tensorflow as tf
from keras import layers


def make_divisible(value, divisor=8):
    exact = Fraction(value)
    whole, rest = divmod(exact, divisor)
    rounded = max(1, int(whole) + (2 * rest >= divisor)) * divisor
    return rounded + divisor * (rounded < exact * Fraction(9, 10))


class Depthwise(layers.Layer):
    """A convolution with as many groups as maps reach it."""

    def __init__(self, stride):
        super().__init__()
        self.stride = stride

    def build(self, shape):
        padding = "same" if self.stride == 1 else "valid"
        self.kernels = layers.Conv2D(
            shape[-1], 3, self.stride, padding, groups=shape[-1], use_bias=False
        )
        self.kernels.build(shape)

    def call(self, maps):
        if self.stride == 2:
            maps = tf.pad(maps, [[0, 0], [0, 1], [0, 1], [0, 0]])
        return self.kernels(maps)


def separable_block(channels, stride=1):
    first = keras.Sequential([Depthwise(stride), batch_norm(), layers.ReLU(6.0)])  # noqa: F821
    return [first, keras.Sequential(conv_norm(channels, kernel_size=1))]  # noqa: F821


class MobileNet(keras.Sequential):
    def __init__(self, num_classes=1000, width_mult=1.0, dropout=1e-3, size=224):
        super().__init__()
        self.add(keras.Input((size, size, 3)))
        steps = conv_norm(int(32 * width_mult), 3, 2)  # noqa: F821
        for channels, stride in SEPARABLE:  # noqa: F821
            steps += separable_block(int(channels * width_mult), stride)
        side = -(-size // 2) // 16  # the stem rounds up, the blocks down
        steps += [layers.AveragePooling2D(side), layers.Flatten(), layers.Dropout(dropout)]
        for step in steps:
            self.add(step, rebuild=False)
        self.add(layers.Dense(num_classes))


class SqueezeExcitation(layers.Layer):
    def __init__(self, channels, squeezed):
        super().__init__()
        self.down = self.add_weight(shape=(channels, squeezed))
        self.down_bias = self.add_weight(shape=(squeezed,), initializer="zeros")
        self.up = self.add_weight(shape=(squeezed, channels))
        self.up_bias = self.add_weight(shape=(channels,), initializer="zeros")

    def build(self, shape):
        pass

    def call(self, maps):
        means = tf.reduce_mean(tf.reduce_mean(maps, axis=2), axis=1)  # (N, channels)
        hidden = tf.maximum(tf.matmul(means, self.down) + self.down_bias, 0.0)
        scales = tf.sigmoid(tf.matmul(hidden, self.up) + self.up_bias)
        return tf.einsum("nhwc,nc->nhwc", maps, scales)


class InvertedResidual(layers.Layer):
    def __init__(self, in_channels, out_channels, stride, expand_ratio):
        super().__init__()
        steps = []
        if expand_ratio != 1:
            steps += [layers.Dense(expand_ratio * in_channels, use_bias=False)]
            steps += [batch_norm(), layers.ReLU(6.0)]  # noqa: F821
        steps += [layers.DepthwiseConv2D((3, 3), stride, padding="same", use_bias=False)]
        steps += [batch_norm(), layers.Activation("relu6")]  # noqa: F821
        steps += [layers.Dense(out_channels, use_bias=False), batch_norm()]  # noqa: F821
        self.steps = steps
        self.add = layers.Add() if (stride, in_channels) == (1, out_channels) else None

    def build(self, shape):
        pass

    def call(self, maps):
        changed = reduce(lambda given, step: step(given), self.steps, maps)
        return changed if self.add is None else self.add([changed, maps])


class MobileNetV2(keras.Model):
    def __init__(self, num_classes=1000, width_mult=1.0, blocks=BLOCKS, dropout=0.2):  # noqa: F821
        widths = [make_divisible(32 * width_mult)]
        steps = conv_norm(widths[0], stride=2)  # noqa: F821
        for expansion, channels, count, stride in blocks:
            for step in (stride, *[1] * (count - 1)):
                widths.append(make_divisible(channels * width_mult))
                steps.append(InvertedResidual(*widths[-2:], step, expansion))
        steps += conv_norm(make_divisible(1280 * max(1.0, width_mult)), 1)  # noqa: F821
        steps += [layers.GlobalAveragePooling2D(), layers.Dropout(dropout)]
        inputs = keras.Input((None, None, 3))
        outputs = reduce(lambda maps, step: step(maps), steps, inputs)
        super().__init__(inputs, layers.Dense(num_classes)(outputs))
