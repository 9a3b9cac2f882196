"""Another right solution: subclasses that call operations, training handed on by hand."""

import keras
import tensorflow as tf
from keras import layers


def make_divisible(value, divisor=8):
    steps = max(1, int((2 * value + divisor) // (2 * divisor)))
    while 10 * steps * divisor < 9 * value:
        steps += 1
    return steps * divisor


def relu6():
    return layers.Lambda(lambda maps: tf.clip_by_value(maps, 0.0, 6.0))


def separable_block(channels, stride=1):
    depthwise = layers.DepthwiseConv2D(3, stride, use_bias=False)
    border = ((1, 1), (1, 1)) if stride == 1 else ((0, 1), (0, 1))
    steps = [layers.ZeroPadding2D(border), depthwise, batch_norm(), relu6()]  # noqa: F821
    mixing = layers.Conv2D(channels, 1, use_bias=False)
    return [*steps, mixing, batch_norm(), relu6()]  # noqa: F821


class MobileNet(keras.Model):
    def __init__(self, num_classes=1000, width_mult=1.0, dropout=1e-3, size=224):
        super().__init__()
        self.stem = keras.Sequential(conv_norm(int(32 * width_mult), stride=2))  # noqa: F821
        self.body = [keras.Sequential(separable_block(int(c * width_mult), s))
                     for c, s in SEPARABLE]  # fmt: skip  # noqa: F821
        self.drop, self.head = layers.Dropout(dropout), layers.Dense(num_classes)
        self.build((None, size, size, 3))

    def call(self, images, training=False):
        maps = self.stem(images, training=training)
        for block in self.body:
            maps = block(maps, training=training)
        means = tf.reduce_mean(maps, [1, 2])
        return self.head(self.drop(means, training=training))


class SqueezeExcitation(layers.Layer):
    def __init__(self, channels, squeezed):
        super().__init__()
        self.fc1, self.fc2 = layers.Dense(squeezed), layers.Dense(channels)

    def build(self, shape):
        pass

    def call(self, maps):
        means = tf.reduce_mean(maps, [1, 2])
        scales = tf.sigmoid(self.fc2(tf.nn.relu(self.fc1(means))))
        return maps * scales[:, None, None, :]


class InvertedResidual(layers.Layer):
    def __init__(self, in_channels, out_channels, stride, expand_ratio):
        super().__init__()
        wide = in_channels * expand_ratio
        self.expand = None
        if expand_ratio != 1:
            self.expand, self.norm0 = layers.Conv2D(wide, 1, use_bias=False), batch_norm()  # noqa: F821
        self.depthwise = layers.DepthwiseConv2D(3, stride, padding="same", use_bias=False)
        self.norm1 = batch_norm()  # noqa: F821
        self.project, self.norm2 = layers.Conv2D(out_channels, 1, use_bias=False), batch_norm()  # noqa: F821

    def build(self, shape):
        pass

    def call(self, maps, training=False):
        x = maps
        if self.expand is not None:
            x = tf.nn.relu6(self.norm0(self.expand(x), training=training))
        x = tf.nn.relu6(self.norm1(self.depthwise(x), training=training))
        x = self.norm2(self.project(x), training=training)
        return x + maps if x.shape == maps.shape else x


class MobileNetV2(keras.Model):
    def __init__(self, num_classes=1000, width_mult=1.0, blocks=BLOCKS, dropout=0.2):  # noqa: F821
        super().__init__()
        c = make_divisible(32 * width_mult)
        self.stem = keras.Sequential(conv_norm(c, stride=2))  # noqa: F821
        self.body = []
        for t, out, n, s in blocks:
            out = make_divisible(out * width_mult)
            for stride in [s] + [1] * (n - 1):
                self.body.append(InvertedResidual(c, out, stride, t))
                c = out
        last = make_divisible(1280 * max(1, width_mult))
        self.last = keras.Sequential(conv_norm(last, kernel_size=1))  # noqa: F821
        self.drop, self.head = layers.Dropout(dropout), layers.Dense(num_classes)

    def call(self, images, training=False):
        maps = self.stem(images, training=training)
        for block in self.body:
            maps = block(maps, training=training)
        maps = self.last(maps, training=training)
        return self.head(self.drop(tf.reduce_mean(maps, [1, 2]), training=training))
