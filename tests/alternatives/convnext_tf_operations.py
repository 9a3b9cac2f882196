"""Another right solution: TensorFlow's operations, weights made by hand."""

import keras
import tensorflow as tf
from keras import layers


class LayerNorm(layers.Layer):
    def __init__(self, epsilon=1e-6, **kwargs):
        super().__init__(**kwargs)
        self.eps = epsilon

    def build(self, shape):
        self.g = self.add_weight(shape=(shape[-1],), initializer=keras.initializers.Ones())
        self.b = self.add_weight(shape=(shape[-1],), initializer=keras.initializers.Zeros())

    def call(self, values):
        mean, variance = tf.nn.moments(values, axes=[-1], keepdims=True)
        return tf.nn.batch_normalization(values, mean, variance, self.b, self.g, self.eps)


class StochasticDepth(layers.Layer):
    def __init__(self, rate, **kwargs):
        super().__init__(**kwargs)
        self.p = rate

    def call(self, branch, training=False):
        if not training:
            return branch
        count = tf.shape(branch)[0]
        shape = tf.concat([[count], tf.ones(tf.rank(branch) - 1, tf.int32)], 0)
        dropped = tf.random.uniform(shape) < self.p
        return tf.where(dropped, 0.0, branch / max(1 - self.p, 1e-9))


class ConvNeXtBlock(layers.Layer):
    def __init__(self, channels, rate=0.0, layer_scale=1e-6, **kwargs):
        super().__init__(**kwargs)
        self.channels, self.value = channels, layer_scale
        self.drop = StochasticDepth(rate)

    def build(self, shape):
        c = self.channels
        sizes = [(7, 7, c, 1), (c,), (c,), (c,), (c, 4 * c), (4 * c,), (4 * c, c), (c,)]
        starts = ["glorot_uniform", "zeros", "ones"] + ["zeros", "glorot_uniform"] * 2 + ["zeros"]
        self.all = [
            self.add_weight(shape=s, initializer=i) for s, i in zip(sizes, starts, strict=True)
        ]
        self.all.append(
            self.add_weight(shape=(c,), initializer=keras.initializers.Constant(self.value))
        )

    def call(self, maps, training=False):
        kernel, bias, gamma, beta, wide, wide_bias, back, back_bias, scale = self.all
        x = tf.nn.depthwise_conv2d(maps, kernel, [1, 1, 1, 1], "SAME") + bias
        mean, variance = tf.nn.moments(x, axes=[3], keepdims=True)
        x = (x - mean) * tf.math.rsqrt(variance + 1e-6) * gamma + beta
        x = tf.nn.gelu(tf.tensordot(x, wide, 1) + wide_bias)
        x = tf.tensordot(x, back, 1) + back_bias
        return maps + self.drop(x * scale, training=training)


class ConvNeXt(keras.Sequential):
    def __init__(self, counts, widths, num_classes=1000, rate=0.0, layer_scale=1e-6):
        total = sum(counts)
        rates = [rate * i / (total - 1) if i else 0.0 for i in range(total)]
        found = [keras.Input((None, None, 3))]
        for stage, (count, width) in enumerate(zip(counts, widths, strict=True)):
            if stage == 0:
                found += [layers.Conv2D(width, 4, strides=4), LayerNorm()]
            else:
                found += [LayerNorm(), layers.Conv2D(width, 2, strides=2)]
            found += [ConvNeXtBlock(width, rates.pop(0), layer_scale) for _ in range(count)]
        found += [layers.GlobalAveragePooling2D(), LayerNorm(), layers.Dense(num_classes)]
        super().__init__(found)
