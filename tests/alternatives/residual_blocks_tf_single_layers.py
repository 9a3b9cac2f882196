"""Blocks as models whose layers lie about singly, padded by ZeroPadding2D."""

import keras
import tensorflow as tf
from keras import layers


class Shortcut(keras.Model):
    def __init__(self, in_channels, out_channels, stride=1, option="B"):
        super().__init__()
        if option not in list("ABC"):
            raise ValueError("A, B or C")
        agrees = stride == 1 and in_channels == out_channels
        self.projects = option == "C" or (option == "B" and not agrees)
        self.missing, self.stride = out_channels - in_channels, stride
        if self.projects:
            self.conv = layers.Conv2D(out_channels, 1, strides=stride, use_bias=False)
            self.norm = layers.BatchNormalization(momentum=0.9, epsilon=1e-5)

    def call(self, maps):
        if self.projects:
            return self.norm(self.conv(maps))
        maps = tf.nn.max_pool2d(maps, 1, self.stride, "VALID")  # windows of one place
        zeros = tf.zeros((*maps.shape[:3], self.missing), maps.dtype)
        return tf.concat([maps, zeros], axis=-1)


class BasicBlock(keras.Model):
    def __init__(self, in_channels, channels, stride=1, option="B"):
        super().__init__()
        self.skip = Shortcut(in_channels, channels, stride, option) if option else None
        norms = [layers.BatchNormalization(momentum=0.9, epsilon=1e-5) for _ in range(2)]
        conv1 = layers.Conv2D(channels, 3, strides=stride, use_bias=False)
        conv2 = layers.Conv2D(channels, 3, padding="same", use_bias=False)
        parts = [layers.ZeroPadding2D(1), conv1, norms[0], layers.ReLU(), conv2, norms[1]]
        self.branch = keras.Sequential(parts)
        self.sum, self.relu = layers.Add(), layers.ReLU()

    def call(self, maps, training=None):
        other = self.skip(maps, training=training) if self.skip else None
        changed = self.branch(maps, training=training)
        return self.relu(changed if other is None else self.sum([other, changed]))


def gradient_norms(model, images, labels):
    loss_of = keras.losses.SparseCategoricalCrossentropy(from_logits=True)
    with tf.GradientTape() as tape:
        loss = loss_of(labels, model(images, training=True))
    found = tape.gradient(loss, model.trainable_weights)
    return [float(tf.sqrt(tf.reduce_sum(g**2))) for g in found if g.shape.rank == 4]
