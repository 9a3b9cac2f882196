"""Another right solution: raw weights and operations, maxima of shifted copies."""

import keras
import tensorflow as tf
from keras import layers


class Halved(layers.Layer):
    def call(self, maps):
        rows, columns = maps.shape[1] // 2 * 2, maps.shape[2] // 2 * 2
        maps = maps[:, :rows, :columns]
        maps = tf.maximum(maps[:, ::2], maps[:, 1::2])
        return tf.maximum(maps[:, :, ::2], maps[:, :, 1::2])


class Conv(layers.Layer):
    def __init__(self, filters, size):
        super().__init__()
        self.filters, self.size = filters, size

    def build(self, shape):
        sizes = (self.size, self.size, shape[-1], self.filters)
        self.kernel = self.add_weight(shape=sizes, initializer="he_normal")
        self.bias = self.add_weight(shape=(self.filters,), initializer="zeros")

    def call(self, maps):
        return tf.nn.relu(tf.nn.conv2d(maps, self.kernel, 1, "SAME") + self.bias)


def conv_stage(channels, kernel_sizes):
    return [*(Conv(channels, size) for size in kernel_sizes), Halved()]


class VGG(keras.Model):
    def __init__(self, letter, num_classes=1000, width=64, hidden=4096, dropout=0.5, size=224):
        super().__init__()
        if letter not in ("A", "B", "C", "D", "E"):
            raise ValueError(f"{letter} is not in the table")
        self.rate, self.found = dropout, []
        for number, sizes in enumerate(KERNEL_SIZES[letter]):  # noqa: F821
            self.found += conv_stage((1, 2, 4, 8, 8)[number] * width, sizes)
        inputs, self.head = 8 * width * (size // 32) ** 2, []
        for outputs in (hidden, hidden, num_classes):
            kernel = self.add_weight(shape=(inputs, outputs), initializer="glorot_uniform")
            self.head.append((kernel, self.add_weight(shape=(outputs,), initializer="zeros")))
            inputs = outputs

    def call(self, images, training=False):
        maps = images
        for layer in self.found:
            maps = layer(maps)
        values = tf.reshape(maps, (-1, self.head[0][0].shape[0]))
        for kernel, bias in self.head[:-1]:
            values = tf.nn.relu(values @ kernel + bias)
            values = tf.nn.dropout(values, self.rate) if training else values
        kernel, bias = self.head[-1]
        return values @ kernel + bias
