"""Other right solutions: one-hot products, masks, the library's loss with soft targets."""

import keras
import tensorflow as tf
from keras import layers


class RandomShiftFlip(layers.Layer):
    def __init__(self, padding, p=0.5, seed=None, **kwargs):
        super().__init__(**kwargs)
        self.padding, self.p = padding, p
        self.chance = keras.random.SeedGenerator(seed)

    def call(self, images, training=False):
        if training:
            n = tf.shape(images)[0]
            h, w = images.shape[1:3]
            draw = keras.random.uniform((n, 3), seed=self.chance)
            moves = tf.cast(tf.floor(draw[:, :2] * (2 * self.padding + 1)), tf.int32) - self.padding
            flip = (draw[:, 2] < self.p)[:, None, None, None]
            images = tf.where(flip, tf.reverse(images, [2]), images)
            rows = tf.one_hot(tf.range(h) - moves[:, :1], h, dtype=images.dtype)  # (N, H, H)
            columns = tf.one_hot(tf.range(w) - moves[:, 1:], w, dtype=images.dtype)  # (N, W, W)
            images = tf.einsum("nyr,nrsc,nxs->nyxc", rows, images, columns)
        return images


def cutmix(images, labels, num_classes, alpha, rng):
    count, height, width, _ = images.shape
    first, second = rng.gamma(alpha, size=2)
    share = first / (first + second)
    row, column = rng.integers([height, width])
    down, across = (int(side * (1 - share) ** 0.5 / 2) for side in (height, width))
    top, bottom = max(row - down, 0), min(row + down, height)
    left, right = max(column - across, 0), min(column + across, width)
    inner = tf.ones((bottom - top, right - left), images.dtype)
    box = tf.pad(inner, [[top, height - bottom], [left, width - right]])[..., None]  # (H, W, 1)
    order = tf.constant(rng.permutation(count))
    part = (bottom - top) * (right - left) / (height * width)
    targets = tf.one_hot(labels, num_classes, dtype=images.dtype)
    mixed = box * tf.gather(images, order) + (1 - box) * images
    return mixed, targets + part * (tf.gather(targets, order) - targets)


def mixed_cross_entropy(logits, labels, partners, share):
    classes = logits.shape[1]
    share = tf.reshape(tf.cast(share, logits.dtype), (-1, 1))
    own, other = (tf.one_hot(one, classes, dtype=logits.dtype) for one in (labels, partners))
    loss = keras.losses.CategoricalCrossentropy(from_logits=True)
    return loss(share * own + (1 - share) * other, logits)
