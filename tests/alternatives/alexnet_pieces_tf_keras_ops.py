"""Another right solution: keras.ops, gathered windows, chances, block-diagonal kernels."""

import keras
import numpy as np
import tensorflow as tf
from keras import ops


def local_response_norm(maps, depth_radius=5, bias=1.0, alpha=1.0, beta=0.5):
    squares = ops.pad(ops.square(maps), [[0, 0], [0, 0], [0, 0], [depth_radius + 1, depth_radius]])
    sums = ops.cumsum(ops.cast(squares, "float64"), axis=-1)
    width = 2 * depth_radius + 1
    total = ops.cast(sums[..., width:] - sums[..., :-width], maps.dtype)
    return maps / ops.power(bias + alpha * total, beta)


def max_pool(maps, kernel_size=3, stride=2):
    def along(values, axis):
        places = (values.shape[axis] - kernel_size) // stride + 1
        index = np.arange(places)[:, None] * stride + np.arange(kernel_size)
        return ops.max(ops.take(values, index, axis=axis), axis=axis + 1)

    return along(along(maps, 1), 2)


def saturated_share(activation, inputs, threshold=0.05):
    points = tf.reshape(inputs, (-1,))
    with tf.GradientTape() as tape:
        tape.watch(points)
        outputs = activation(points)
    slopes = tf.abs(tape.gradient(outputs, points))
    return float(ops.mean(ops.cast(slopes < threshold, "float32")))


class PaperDropout(keras.Layer):
    def __init__(self, p=0.5, seed=None, **kwargs):
        super().__init__(**kwargs)
        self.keep = 1 - p
        self.chance = keras.random.SeedGenerator(seed=seed)

    def call(self, inputs, training=False):
        chances = ops.full(inputs.shape, self.keep)
        draws = ops.cast(keras.random.uniform(inputs.shape, seed=self.chance), chances.dtype)
        kept = inputs * ops.cast(draws < chances, inputs.dtype)
        return kept if training else ops.multiply(inputs, self.keep)


def grouped_conv2d(images, weight, bias, groups, padding="VALID"):
    parts = ops.split(weight, groups, axis=-1)
    columns = []
    for g, part in enumerate(parts):
        around = [[0, 0], [0, 0], [g * part.shape[2], (groups - 1 - g) * part.shape[2]], [0, 0]]
        columns.append(ops.pad(part, around))
    return ops.conv(images, ops.concatenate(columns, axis=-1), padding=padding.lower()) + bias


def paper_step(variables, gradients, velocities, lr, momentum=0.9, weight_decay=5e-4):
    for w, g, v in zip(variables, gradients, velocities, strict=True):
        new = tf.convert_to_tensor(v) * momentum - lr * (weight_decay * tf.convert_to_tensor(w) + g)
        v.assign(new)
        w.assign(tf.convert_to_tensor(w) + new)
