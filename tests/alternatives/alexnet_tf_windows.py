"""Another right solution: raw weights, a band matrix for the neighbors, pooling by slices."""

from functools import reduce

import keras
import tensorflow as tf


def _pool(maps, window):
    """Max pooling with stride 2: the maximum of shifted copies of the maps."""
    reach = 2 * ((maps.shape[1] - window) // 2) + 1
    places = [(i, j) for i in range(window) for j in range(window)]
    return reduce(tf.maximum, [maps[:, i : i + reach : 2, j : j + reach : 2] for i, j in places])


class SmallAlexNet(keras.Model):
    def __init__(
        self, num_classes=10, activation="relu", overlapping=True, alpha=None, dropout=0.0
    ):
        super().__init__()
        self.squash = {"relu": tf.nn.relu, "tanh": tf.nn.tanh}[activation]
        self.window, self.alpha, self.rate = 2 + bool(overlapping), alpha, dropout
        shapes = [(6, 6, 3, 24), (5, 5, 24, 48), (3, 3, 48, 64), (3, 3, 64, 64), (3, 3, 64, 64)]
        shapes += [(64, 128), (128, 128), (128, num_classes)]
        self.kernels = [self.add_weight(shape=shape, initializer="he_normal") for shape in shapes]
        self.offsets = [self.add_weight(shape=shape[-1:], initializer="zeros") for shape in shapes]

    def _normalized(self, maps):
        band = tf.linalg.band_part(tf.ones((maps.shape[-1], maps.shape[-1])), 2, 2)
        return maps * (2 + self.alpha * tf.tensordot(maps**2, band, axes=1)) ** -0.75

    def call(self, images, training=False):
        pairs = list(zip(self.kernels, self.offsets, strict=True))
        maps = tf.pad(images, [[0, 0], [3, 3], [3, 3], [0, 0]])
        for i, (kernel, offset) in enumerate(pairs[:5]):
            stride, padding = (1, "SAME") if i else (2, "VALID")
            maps = self.squash(tf.nn.conv2d(maps, kernel, stride, padding) + offset)
            if i < 2 and self.alpha is not None:
                maps = self._normalized(maps)
            if i in (0, 1, 4):
                maps = _pool(maps, self.window)
        values = tf.reshape(maps, (-1, 64))
        for kernel, offset in pairs[5:7]:
            values = self.squash(tf.matmul(values, kernel) + offset)
            values = tf.nn.dropout(values, self.rate) if training else values
        return tf.matmul(values, pairs[7][0]) + pairs[7][1]
