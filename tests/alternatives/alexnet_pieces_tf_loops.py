"""Another right solution: loops over channels, windows and towers, stateless random numbers."""

import keras
import tensorflow as tf
from keras import layers


def local_response_norm(maps, depth_radius=5, bias=1.0, alpha=1.0, beta=0.5):
    result = []
    for i in range(maps.shape[-1]):
        near = maps[..., max(0, i - depth_radius) : i + depth_radius + 1]
        total = tf.reduce_sum(near * near, axis=-1)
        result.append(maps[..., i] / (bias + alpha * total) ** beta)
    return tf.stack(result, axis=-1)


def max_pool(maps, kernel_size=3, stride=2):
    height, width = maps.shape[1:3]
    rows = []
    for top in range(0, height - kernel_size + 1, stride):
        row = []
        for left in range(0, width - kernel_size + 1, stride):
            window = maps[:, top : top + kernel_size, left : left + kernel_size]
            row.append(tf.reduce_max(window, axis=(1, 2)))
        rows.append(tf.stack(row, axis=1))
    return tf.stack(rows, axis=1)


def saturated_share(activation, inputs, threshold=0.05):
    with tf.autodiff.ForwardAccumulator(inputs, tf.ones_like(inputs)) as accumulator:
        outputs = activation(inputs)
    slopes = keras.ops.convert_to_numpy(accumulator.jvp(outputs)).ravel().tolist()
    return sum(abs(slope) < threshold for slope in slopes) / len(slopes)


class PaperDropout(layers.Layer):
    def __init__(self, p=0.5, seed=None, **kwargs):
        super().__init__(**kwargs)
        self.p = p
        if seed is None:
            self.source = tf.random.Generator.from_non_deterministic_state()
        else:
            self.source = tf.random.Generator.from_seed(seed)

    def call(self, inputs, training=None):
        if not training:
            return inputs - self.p * inputs
        draws = self.source.uniform(tf.shape(inputs))
        return tf.where(draws < self.p, 0.0, inputs)


def grouped_conv2d(images, weight, bias, groups, padding="VALID"):
    inside, out = images.shape[-1] // groups, weight.shape[-1] // groups
    maps = []
    for g in range(groups):
        part = images[..., g * inside : (g + 1) * inside]
        kernels = weight[..., g * out : (g + 1) * out]
        here = tf.nn.convolution(part, kernels, padding=padding)
        maps.append(tf.nn.bias_add(here, bias[g * out : (g + 1) * out]))
    return tf.concat(maps, -1)


def paper_step(variables, gradients, velocities, lr, momentum=0.9, weight_decay=5e-4):
    for i, w in enumerate(variables):
        step = tf.add_n([-momentum * velocities[i], weight_decay * lr * w, lr * gradients[i]])
        velocities[i].assign(-step)
        w.assign_sub(step)
