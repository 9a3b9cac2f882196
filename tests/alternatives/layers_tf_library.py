"""Another right solution: Keras' own layers inside or above, weights made elsewhere in Keras."""

import keras
import numpy as np
import tensorflow as tf
from keras import layers


class BatchNorm(layers.BatchNormalization):
    def __init__(self, momentum=0.99, epsilon=1e-3, **rest):
        super().__init__(momentum=momentum, epsilon=epsilon, **rest)


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
