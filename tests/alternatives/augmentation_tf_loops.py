"""Other right solutions: image by image with map_fn, logarithms by hand."""

import keras
import numpy as np
import tensorflow as tf
from keras import layers, ops


class RandomShiftFlip(layers.Layer):
    def __init__(self, padding, p=0.5, seed=None, **kwargs):
        super().__init__(**kwargs)
        self.padding, self.p = padding, p
        self.chance = keras.random.SeedGenerator(seed)

    def call(self, images, training=False):
        if not training:
            return images
        _, height, width, channels = images.shape
        edge, count = self.padding, tf.shape(images)[0]
        framed = ops.pad(images, [[0, 0], [edge, edge], [edge, edge], [0, 0]])
        corners = keras.random.randint((count, 2), 0, 2 * edge + 1, seed=self.chance)
        mirrored = keras.random.uniform((count,), seed=self.chance) < self.p

        def one(given):
            image, corner, mirror = given
            begin = tf.concat([corner, [0]], axis=0)
            window = tf.slice(image, begin, (height, width, channels))
            return tf.cond(mirror, lambda: tf.image.flip_left_right(window), lambda: window)

        return tf.map_fn(one, (framed, corners, mirrored), fn_output_signature=images.dtype)


def cutmix(images, labels, num_classes, alpha, rng):
    pixels, numbers = images.numpy(), np.asarray(labels)
    count, height, width, _ = pixels.shape
    share = rng.beta(alpha, alpha)
    row, column = rng.integers(height), rng.integers(width)
    down = int(height * (1 - share) ** 0.5 / 2)
    across = int(width * (1 - share) ** 0.5 / 2)
    order = np.argsort(rng.random(count))
    rows = slice(max(row - down, 0), row + down)
    columns = slice(max(column - across, 0), column + across)
    new, targets = pixels.copy(), np.zeros((count, num_classes), pixels.dtype)
    new[:, rows, columns] = pixels[order][:, rows, columns]
    part = new[0, rows, columns, 0].size / (height * width)
    for n, partner in enumerate(order):
        targets[n, numbers[n]] += 1 - part
        targets[n, numbers[partner]] += part
    return tf.constant(new), tf.constant(targets)


def mixed_cross_entropy(logits, labels, partners, share):
    logs = logits - tf.reduce_logsumexp(logits, axis=1, keepdims=True)  # (N, K)
    own, other = (-tf.gather(logs, one, batch_dims=1) for one in (labels, partners))
    return tf.reduce_mean(other + share * (own - other))
