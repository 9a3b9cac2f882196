"""Bottleneck and pre-activation block with kernels of their own and functions."""
# ruff: noqa: F821  (the names that are missing here are the reference's)

import keras
import tensorflow as tf


class Shortcut(keras.layers.Layer):
    def __init__(self, in_channels, out_channels, stride=1, option="B"):
        super().__init__()
        if option not in "ABC":
            raise ValueError("an option is a letter")
        if option == "B" and (in_channels, stride) == (out_channels, 1):
            option = "A"
        self.option, self.stride = option, stride
        if option != "A":
            self.conv = keras.layers.Conv2D(out_channels, (1, 1), use_bias=False)
            self.norm = batch_norm()
        self.matrix = tf.eye(in_channels, out_channels)

    def call(self, maps):
        maps = maps[:, :: self.stride, :: self.stride, :]
        return maps @ self.matrix if self.option == "A" else self.norm(self.conv(maps))


class Bottleneck(keras.layers.Layer):
    def __init__(self, in_channels, channels, stride=1, stride_at="3x3"):
        super().__init__()
        self.first = stride if stride_at == "1x1" else 1
        self.second = stride // self.first
        shapes = [(1, 1, in_channels, channels), (3, 3, channels, channels)]
        shapes.append((1, 1, channels, 4 * channels))
        self.kernels = [self.add_weight(shape=shape) for shape in shapes]
        self.norms = [batch_norm() for _ in shapes]
        self.shortcut = Shortcut(in_channels, 4 * channels, stride)

    def call(self, maps):
        inner = tf.nn.conv2d(maps, self.kernels[0], self.first, "VALID")
        inner = tf.pad(tf.nn.relu(self.norms[0](inner)), [[0, 0], [1, 1], [1, 1], [0, 0]])
        inner = tf.nn.conv2d(inner, self.kernels[1], self.second, "VALID")
        inner = tf.nn.conv2d(tf.nn.relu(self.norms[1](inner)), self.kernels[2], 1, "SAME")
        return tf.maximum(self.norms[2](inner) + self.shortcut(maps), 0.0)


class PreActivationBlock(keras.layers.Layer):
    def __init__(self, in_channels, channels, stride=1):
        super().__init__()
        self.norm1, self.norm2 = batch_norm(), batch_norm()
        self.conv1, self.conv2 = Conv3x3(channels, stride), Conv3x3(channels)
        self.across = keras.layers.Identity()
        self.projects = stride > 1 or in_channels < channels or in_channels > channels
        if self.projects:
            self.across = keras.layers.Conv2D(channels, 1, strides=stride, use_bias=False)

    def call(self, maps):
        active = keras.activations.relu(self.norm1(maps))
        branch = self.conv2(keras.activations.relu(self.norm2(self.conv1(active))))
        return keras.layers.add([self.across(active if self.projects else maps), branch])


def zero_last_gammas(blocks):
    for block in blocks:
        last = block.branch.layers[-1]
        gamma, *others = last.get_weights()
        last.set_weights([0 * gamma, *others])


def gradient_norms(model, images, labels):
    places = [i for i, v in enumerate(model.trainable_variables) if v.shape.rank == 4]
    with tf.GradientTape() as tape:
        scores = tf.nn.log_softmax(model(images, training=True))
        loss = -tf.reduce_mean(tf.gather(scores, labels, batch_dims=1))
    found = tape.gradient(loss, model.trainable_variables)
    return [tf.linalg.global_norm([found[i]]).numpy().item() for i in places]
