"""Another right solution: one Sequential, the kernels of C3 spread by einsum, an own gradient."""
# ruff: noqa: F821  (the names that are missing here are the reference's)

import keras
import numpy as np
import tensorflow as tf
from keras import layers


@tf.custom_gradient
def scaled_tanh(activations):
    squashed = tf.tanh(activations / 1.5)

    def back(upstream):
        return upstream * (1 - squashed**2) * (1.7159 / 1.5)

    return 1.7159 * squashed, back


def initial_weights(shape, fan_in):
    share = tf.random.uniform(shape)
    return (share - (1 - share)) * (2.4 / fan_in)


class SparseConv2d(layers.Layer):
    def __init__(self, table, kernel_size):
        super().__init__()
        targets, sources = np.nonzero(table)
        self.target_of = tf.one_hot(targets, table.shape[0])  # (ones, output maps)
        self.source_of = tf.one_hot(sources, table.shape[1])  # (ones, input maps)
        fan_in = np.sum(table, axis=1)[targets] * kernel_size**2
        start = initial_weights((kernel_size, kernel_size, len(targets)), 1)
        self.kernels = keras.Variable(start / fan_in.astype("float32"))
        self.biases = self.add_weight(shape=(len(table),), initializer="zeros")

    def call(self, maps):
        kernels = tf.convert_to_tensor(self.kernels)
        weights = tf.einsum("kle,ei,eo->klio", kernels, self.source_of, self.target_of)
        return tf.nn.bias_add(tf.nn.convolution(maps, weights, padding="VALID"), self.biases)


class RBFOutput(layers.Layer):
    def __init__(self, codes):
        super().__init__()
        self.codes = tf.expand_dims(tf.constant(codes, tf.float32), 0)  # (1, classes, units)

    def call(self, states):
        squares = tf.math.squared_difference(tf.expand_dims(states, 1), self.codes)
        return tf.einsum("ncu->nc", squares)


class LeNet5(keras.Sequential):
    def __init__(self, table, codes):
        def how(fan_in):
            start = {"kernel_initializer": lambda shape, dtype=None: initial_weights(shape, fan_in)}
            return start | {"activation": scaled_tanh}

        super().__init__([
            keras.Input((32, 32, 1)),
            layers.Conv2D(6, 5, **how(25)), Subsampling(6),
            SparseConv2d(table, 5), layers.Activation(scaled_tanh), Subsampling(16),
            layers.Conv2D(120, 5, **how(400)), layers.Flatten(),
            layers.Dense(84, **how(120)), RBFOutput(codes),
        ])  # fmt: skip


def rbf_loss(distances, labels):
    labels = tf.cast(labels, tf.int32)
    places = tf.stack([tf.range(tf.size(labels)), labels], axis=1)  # (N, 2)
    return tf.reduce_mean(tf.gather_nd(distances, places))
