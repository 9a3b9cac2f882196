"""Another right solution: shifted images, where, sums of squares, functions without state."""

import keras
import numpy as np
import tensorflow as tf
from keras import layers, ops


class Linear(layers.Layer):
    def __init__(self, units, use_bias=True, **kwargs):
        super().__init__(**kwargs)
        self.units, self.use_bias = units, use_bias

    def build(self, input_shape):
        self.kernel = self.add_weight(
            shape=(input_shape[-1], self.units), initializer="glorot_uniform"
        )
        self.bias = None
        if self.use_bias:
            self.bias = self.add_weight(shape=(self.units,), initializer="zeros")

    def call(self, inputs):
        outputs = tf.reduce_sum(inputs[..., None] * self.kernel, axis=-2)
        return outputs if self.bias is None else tf.add(outputs, self.bias)

    def get_config(self):
        return dict(super().get_config(), units=self.units, use_bias=self.use_bias)


class Conv2d(layers.Layer):
    """A sum over the places of the kernel, of shifted images."""

    def __init__(self, filters, kernel_size, strides=1, padding="valid", use_bias=True, **kwargs):
        super().__init__(**kwargs)
        self.own = {"filters": filters, "kernel_size": kernel_size, "strides": strides}
        self.own |= {"padding": padding, "use_bias": use_bias}

    def build(self, input_shape):
        k, filters = self.own["kernel_size"], self.own["filters"]
        self.kernel = self.add_weight(shape=(k, k, input_shape[-1], filters))
        if self.own["use_bias"]:
            self.bias = self.add_weight(shape=(filters,), initializer="zeros")

    def call(self, images):
        k, s = self.own["kernel_size"], self.own["strides"]
        sizes = images.shape[1:3]
        if self.own["padding"] == "same":
            zeros = [max((-(-size // s) - 1) * s + k - size, 0) for size in sizes]
            borders = [[n // 2, n - n // 2] for n in zeros]
            images = tf.pad(images, [[0, 0], *borders, [0, 0]])
        high, wide = ((size - k) // s + 1 for size in images.shape[1:3])
        maps = 0.0
        for i in range(k):
            for j in range(k):
                seen = images[:, i : i + s * high : s, j : j + s * wide : s][:, :high, :wide]
                maps = maps + tf.tensordot(seen, self.kernel[i, j], 1)
        return maps + self.bias if self.own["use_bias"] else maps

    def get_config(self):
        return {**super().get_config(), **self.own}


class BatchNorm(layers.Layer):
    def __init__(self, momentum=0.99, epsilon=1e-3, **kwargs):
        super().__init__(**kwargs)
        self.momentum, self.epsilon = momentum, epsilon

    def build(self, input_shape):
        made = [("ones", True), ("zeros", True), ("zeros", False), ("ones", False)]
        self.kept = [
            self.add_weight(shape=(input_shape[-1],), initializer=start, trainable=trained)
            for start, trained in made
        ]

    def call(self, inputs, training=None):
        gamma, beta, mean, variance = self.kept
        if training and self.trainable:
            axes = tuple(range(len(inputs.shape) - 1))
            new = [ops.mean(inputs, axes), ops.mean(ops.square(inputs), axes)]
            new[1] = ops.mean(ops.square(inputs - new[0]), axes)
            for moving, one in zip((mean, variance), new, strict=True):
                moving.assign(moving * self.momentum + one * (1 - self.momentum))
            mean, variance = new
        scale = gamma / ops.sqrt(variance + self.epsilon)
        return inputs * scale + (beta - mean * scale)


class Dropout(layers.Layer):
    def __init__(self, rate=0.5, **kwargs):
        if not (rate >= 0 and rate < 1):
            raise ValueError(rate)
        super().__init__(**kwargs)
        self.rate = rate

    def call(self, inputs, training=False):
        if training is None or not training:
            return tf.identity(inputs)
        dice = keras.random.uniform(ops.shape(inputs), dtype="float32")
        return ops.where(ops.less(dice, self.rate), 0.0, inputs / (1 - self.rate))


def fans(shape):
    shape = [int(one) for one in shape]
    both = np.prod(shape, dtype=int)
    return int(both // shape[-1]), int(both // shape[-2])


def xavier_uniform(shape, dtype=None, gain=1.0):
    limit = float(gain * np.sqrt(6 / sum(fans(shape))))
    seed = np.random.randint(2**31 - 1, size=2)
    drawn = tf.random.stateless_uniform(shape, seed, -limit, limit)
    return tf.cast(drawn, "float32" if dtype is None else dtype)


def he_normal(shape, dtype=None, negative_slope=0.0):
    std = float(np.sqrt(2 / (1 + negative_slope**2) / fans(shape)[0]))
    dice = tf.random.uniform(shape, 1e-7, 1.0), tf.random.uniform(shape)  # Box and Muller
    drawn = std * tf.sqrt(-2 * tf.math.log(dice[0])) * tf.cos(2 * np.pi * dice[1])
    return tf.cast(drawn, dtype or "float32")
