"""C3 as sixteen Conv2D layers, distances by the binomial formula, losses with keras.ops."""

import keras
import numpy as np
import tensorflow as tf


class SparseConv2d(keras.layers.Layer):
    def __init__(self, table, kernel_size):
        super().__init__()
        self.inputs_of = [np.flatnonzero(row).tolist() for row in table]
        bounds = [2.4 / (len(seen) * kernel_size**2) for seen in self.inputs_of]
        uniform = keras.initializers.RandomUniform
        self.convolutions = [
            keras.layers.Conv2D(1, kernel_size, kernel_initializer=uniform(-bound, bound))
            for bound in bounds
        ]

    def call(self, maps):
        pairs = zip(self.convolutions, self.inputs_of, strict=True)
        return tf.concat([one(tf.gather(maps, seen, axis=-1)) for one, seen in pairs], axis=-1)


class RBFOutput(keras.layers.Layer):
    def __init__(self, codes):
        super().__init__()
        self.codes = self.add_weight(
            shape=codes.shape, initializer=lambda *_, **__: codes, trainable=False
        )

    def call(self, x):
        squares = keras.ops.sum(x**2, axis=1, keepdims=True) + keras.ops.sum(self.codes**2, axis=1)
        return squares - 2 * keras.ops.matmul(x, keras.ops.transpose(self.codes))


def rbf_loss(distances, labels):
    return keras.ops.mean(keras.ops.take_along_axis(distances, labels[:, None], axis=1))


def map_loss(distances, labels, j):
    logits = -tf.pad(distances, [[0, 0], [0, 1]], constant_values=j)
    return tf.reduce_mean(tf.nn.sparse_softmax_cross_entropy_with_logits(labels, logits))
