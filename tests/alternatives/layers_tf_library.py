"""Another right solution: patches times a matrix, rows of values, the framework's functions."""

import keras
import numpy as np
import tensorflow as tf
from keras import layers


class Linear(layers.Layer):
    def __init__(self, units, use_bias=True, **rest):
        super().__init__(**rest)
        self.units, self.use_bias = units, use_bias

    def build(self, input_shape):
        size = input_shape[-1], self.units
        limit = float(np.sqrt(6 / sum(size)))
        self.kernel = self.add_weight(
            shape=size, initializer=lambda shape, dtype: keras.random.uniform(shape, -limit, limit)
        )
        if self.use_bias:
            self.bias = self.add_weight(shape=(self.units,), initializer="zeros")

    def call(self, inputs):
        outputs = tf.tensordot(inputs, self.kernel.value, 1)
        return tf.nn.bias_add(outputs, self.bias.value) if self.use_bias else outputs

    def get_config(self):
        return super().get_config() | {"units": self.units, "use_bias": self.use_bias}


class Conv2d(layers.Layer):
    """Patches times a matrix."""

    def __init__(self, filters, kernel_size, strides=1, padding="valid", use_bias=True, **rest):
        super().__init__(**rest)
        self.own = dict(filters=filters, kernel_size=kernel_size, strides=strides)
        self.own |= dict(padding=padding, use_bias=use_bias)

    def build(self, input_shape):
        side, filters = self.own["kernel_size"], self.own["filters"]
        self.kernel = self.add_weight(shape=(side, side, input_shape[-1], filters))
        if self.own["use_bias"]:
            self.bias = self.add_weight(shape=(filters,))

    def call(self, images):
        side, step = self.own["kernel_size"], self.own["strides"]
        patches = tf.image.extract_patches(
            images, [1, side, side, 1], [1, step, step, 1], [1] * 4, self.own["padding"].upper()
        )  # (N, H', W', k k C)
        maps = patches @ tf.reshape(self.kernel, (-1, self.own["filters"]))
        return maps + self.bias if self.own["use_bias"] else maps

    def get_config(self):
        return super().get_config() | self.own


class BatchNorm(layers.Layer):
    def __init__(self, momentum=0.99, epsilon=1e-3, **rest):
        super().__init__(**rest)
        self.momentum, self.epsilon = momentum, epsilon

    def build(self, input_shape):
        size = (input_shape[-1],)
        self.gamma = self.add_weight(
            shape=size, initializer=lambda shape, dtype: tf.ones(shape, dtype)
        )
        self.beta = self.add_weight(shape=size, initializer="zeros")
        self.mean = self.add_weight(shape=size, initializer="zeros", trainable=False)
        self.var = self.add_weight(shape=size, initializer="ones", trainable=False)

    def call(self, inputs, training=False):
        if not (training and self.trainable):
            return self.scaled(inputs, self.mean, self.var)
        rows = tf.reshape(inputs, (-1, inputs.shape[-1]))  # (n, C)
        mean = tf.reduce_mean(rows, axis=0)
        var = tf.reduce_mean((rows - mean) ** 2, axis=0)
        for moving, new in ((self.mean, mean), (self.var, var)):
            moving.assign_sub((1 - self.momentum) * (moving - new))
        return self.scaled(inputs, mean, var)

    def scaled(self, inputs, mean, var):
        return self.gamma * (inputs - mean) * tf.math.rsqrt(var + self.epsilon) + self.beta


class Dropout(layers.Layer):
    def __init__(self, rate=0.5, **rest):
        super().__init__(**rest)
        if not 0 <= rate < 1:
            raise ValueError("rate")
        self.rate = rate

    def call(self, inputs, training=False):
        return tf.nn.dropout(inputs, self.rate) if training else inputs


def xavier_uniform(shape, dtype=None, gain=1.0):
    shape = tuple(shape)
    limit = gain * np.sqrt(6 / (np.prod(shape[:-2]) * (shape[-2] + shape[-1])))
    drawn = 2 * limit * keras.random.uniform(shape) - limit
    return tf.cast(drawn, dtype or "float32")


def he_normal(shape, dtype=None, negative_slope=0.0):
    std = np.sqrt(2 / (1 + negative_slope**2) / np.prod(shape[:-1]))
    return keras.random.normal(shape, stddev=float(std), dtype=dtype)


def fans(shape):
    area = int(np.prod(shape[:-2], dtype=int))
    return area * int(shape[-2]), area * int(shape[-1])
