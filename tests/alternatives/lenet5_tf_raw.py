"""Another right solution: raw variables, a depthwise kernel a connection, a tanh from a softmax."""
# ruff: noqa: F821  (the names that are missing here are the reference's)

import keras
import numpy as np
import tensorflow as tf


def scaled_tanh(activations):
    """tanh(x) is the difference of the probabilities of a softmax of x and -x."""
    scaled = activations * (2 / 3)
    pair = tf.nn.softmax(tf.stack([scaled, -scaled], axis=-1))
    return (pair[..., 0] - pair[..., 1]) * 1.7159


def initial_weights(shape, fan_in):
    bound = 2.4 / fan_in
    return keras.initializers.RandomUniform(minval=-bound, maxval=bound)(shape)


class Subsampling(keras.layers.Layer):
    def __init__(self, num_maps):
        super().__init__()
        self.pair = keras.Variable(tf.stack([initial_weights((num_maps,), 4), tf.zeros(num_maps)]))

    def call(self, maps):
        rows = maps[:, ::2] + maps[:, 1::2]  # (N, H / 2, W, C)
        added = rows[:, :, ::2] + rows[:, :, 1::2]  # (N, H / 2, W / 2, C)
        return scaled_tanh(self.pair[0] * added + self.pair[1])


class SparseConv2d(keras.layers.Layer):
    def __init__(self, table, kernel_size):
        super().__init__()
        targets, self.sources = np.nonzero(table)
        fan_in = np.sum(table, axis=1)[targets] * kernel_size**2
        start = initial_weights((kernel_size, kernel_size, len(targets), 1), 1)
        self.taps = keras.Variable(start / fan_in.astype("float32")[:, None])
        self.shift = keras.Variable(tf.zeros(len(table)))
        self.member = np.eye(len(table), dtype="float32")[targets]  # (ones, output maps)

    def call(self, maps):
        seen = tf.gather(maps, self.sources, axis=3)  # (N, H, W, ones)
        parts = tf.nn.depthwise_conv2d(seen, self.taps, (1, 1, 1, 1), "VALID")
        return tf.tensordot(parts, self.member, axes=1) + self.shift


class RBFOutput(keras.layers.Layer):
    def __init__(self, codes):
        super().__init__()
        self.centers = np.array(codes, dtype="float32")

    def call(self, states):
        squares = [tf.reduce_sum((states - code) ** 2, axis=1) for code in self.centers]
        return tf.stack(squares, axis=1)


class LeNet5(keras.Model):
    def __init__(self, table, codes):
        super().__init__()

        def pair(*shape):
            start = initial_weights(shape, int(np.prod(shape[:-1])))
            return keras.Variable(start), keras.Variable(tf.zeros(shape[-1:]))

        self.c1, self.c5, self.f6 = pair(5, 5, 1, 6), pair(5, 5, 16, 120), pair(120, 84)
        self.s2, self.c3, self.s4 = Subsampling(6), SparseConv2d(table, 5), Subsampling(16)
        self.codes = RBFOutput(codes)

    def call(self, images):
        maps = tf.nn.conv2d(images, self.c1[0], 1, "VALID") + self.c1[1]
        maps = self.c3(self.s2(scaled_tanh(maps)))
        maps = self.s4(scaled_tanh(maps))  # (N, 5, 5, 16)
        states = scaled_tanh(tf.tensordot(maps, self.c5[0], axes=3) + self.c5[1])
        return self.codes(scaled_tanh(tf.matmul(states, self.f6[0]) + self.f6[1]))


def rbf_loss(distances, labels):
    classes, labels = tf.range(distances.shape[1]), tf.cast(labels, tf.int32)
    return tf.reduce_mean(tf.boolean_mask(distances, labels[:, None] == classes))
