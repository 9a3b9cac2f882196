"""Another right solution: an average over channels, patches, block-diagonal kernels, modes."""

import keras
import tensorflow as tf
from keras import layers


def local_response_norm(maps, depth_radius=5, bias=1.0, alpha=1.0, beta=0.5):
    channels = maps.shape[-1]
    near = abs(tf.range(channels)[:, None] - tf.range(channels)) <= depth_radius
    total = tf.matmul(tf.square(maps), tf.cast(near, maps.dtype))  # (N, H, W, C)
    return maps * tf.pow(bias + alpha * total, -beta)


def max_pool(maps, kernel_size=3, stride=2):
    sizes = [1, kernel_size, kernel_size, 1]
    patches = tf.image.extract_patches(maps, sizes, [1, stride, stride, 1], [1, 1, 1, 1], "VALID")
    shape = (*patches.shape[:3], kernel_size**2, maps.shape[-1])
    return tf.reduce_max(tf.reshape(patches, shape), axis=3)


def saturated_share(activation, inputs, threshold=0.05):
    points = tf.Variable(inputs)
    with tf.GradientTape() as tape:
        total = tf.reduce_sum(activation(points))
    slopes = tf.abs(tape.gradient(total, points))
    return int(tf.math.count_nonzero(slopes < threshold)) / slopes.numpy().size


class PaperDropout(layers.Layer):
    def __init__(self, p=0.5, seed=None, **kwargs):
        super().__init__(**kwargs)
        self.p = p
        self.random = keras.random.SeedGenerator(seed)

    def call(self, inputs, training=None):
        if training:
            kept = keras.random.binomial(inputs.shape, 1, 1 - self.p, seed=self.random)
            return tf.where(kept > 0.5, inputs, tf.zeros_like(inputs))
        return inputs * (1 - self.p)


def grouped_conv2d(images, weight, bias, groups, padding="VALID"):
    share = images.shape[-1] // groups
    maps = []
    for g, kernels in enumerate(tf.split(weight, groups, axis=3)):
        tower = images[..., g * share : (g + 1) * share]
        maps.append(keras.ops.conv(tower, kernels, padding=padding.lower()))
    return keras.ops.concatenate(maps, axis=-1) + bias


def paper_step(variables, gradients, velocities, lr, momentum=0.9, weight_decay=5e-4):
    old = [tf.identity(w) for w in variables]
    for w, before, gradient, v in zip(variables, old, gradients, velocities, strict=True):
        v.assign(v * momentum)
        v.assign_sub(lr * gradient)
        v.assign_sub(lr * weight_decay * before)
        w.assign(before + v)
