"""Another right solution: layers in lists, made and passed in loops, sums and starts by Keras."""
# ruff: noqa: F821  (the names that are missing here are the reference's)

import keras
import numpy as np
import tensorflow as tf
from keras import layers, ops


class BasicBlock(layers.Layer):
    def __init__(self, in_channels, channels, stride=1, option="B"):
        super().__init__()
        self.branch = keras.Sequential()
        for place, step in enumerate((stride, 1)):
            if place > 0:
                self.branch.add(layers.Activation("relu"))
            self.branch.add(Conv3x3(channels, step))
            self.branch.add(batch_norm())
        around = []
        if option is not None:
            around = [Shortcut(in_channels, channels, stride, option)]
        self.paths = [self.branch, *around]

    def call(self, maps):
        return ops.relu(sum(path(maps) for path in self.paths))


class Bottleneck(layers.Layer):
    def __init__(self, in_channels, channels, stride=1, stride_at="3x3"):
        super().__init__()
        strides = [stride, 1] if stride_at == "1x1" else [1, stride]
        self.convs = [
            layers.Conv2D(channels, 1, strides=strides[0], use_bias=False),
            Conv3x3(channels, strides[1]),
            layers.Conv2D(channels * 4, 1, use_bias=False),
        ]
        self.norms = [batch_norm() for _ in self.convs]
        self.around = Shortcut(in_channels, channels * 4, stride=stride, option="B")
        self.add_up = layers.Add()

    def call(self, maps):
        inner = maps
        for place, (conv, norm) in enumerate(zip(self.convs, self.norms, strict=True)):
            inner = norm(conv(inner if place == 0 else ops.relu(inner)))
        return ops.relu(self.add_up([inner, self.around(maps)]))


class PreActivationBlock(layers.Layer):
    def __init__(self, in_channels, channels, stride=1):
        super().__init__()
        self.norms = [batch_norm(), batch_norm()]
        self.convs = [Conv3x3(channels, stride), Conv3x3(channels)]
        self.projects = not (stride == 1 and in_channels == channels)
        if self.projects:
            self.projection = layers.Conv2D(channels, 1, stride, use_bias=False)

    def call(self, maps):
        inner, total = maps, maps
        for place, (norm, conv) in enumerate(zip(self.norms, self.convs, strict=True)):
            active = tf.nn.relu(norm(inner))
            if place == 0 and self.projects:
                total = self.projection(active)
            inner = conv(active)
        return total + inner


def zero_last_gammas(blocks):
    zeros = keras.initializers.Zeros()
    for block in blocks:
        *_, last = block.branch.layers
        last.gamma.assign(zeros(last.gamma.shape, dtype=last.gamma.dtype))


def gradient_norms(model, images, labels):
    kernels = [v.value for v in model.trainable_variables if len(v.shape) == 4]
    with tf.GradientTape(watch_accessed_variables=False) as tape:
        tape.watch(kernels)
        logits = model(images, training=True)
        right = tf.one_hot(labels, logits.shape[-1], dtype=logits.dtype)
        losses = tf.reduce_logsumexp(logits, axis=1) - tf.reduce_sum(right * logits, axis=1)
        loss = tf.reduce_mean(losses)
    return [float(np.linalg.norm(g.numpy().ravel())) for g in tape.gradient(loss, kernels)]
