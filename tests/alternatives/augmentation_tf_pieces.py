"""Other right solutions: places of pixels, images glued of pieces, weights of samples."""

import keras
import tensorflow as tf
from keras import layers


class RandomShiftFlip(layers.Layer):
    def __init__(self, padding, p=0.5, seed=None, **kwargs):
        super().__init__(**kwargs)
        self.padding, self.p = padding, p
        self.chance = keras.random.SeedGenerator(seed)

    def call(self, images, training=False):
        if not training:
            return images
        count, height, width, _ = tf.unstack(tf.shape(images))
        likely = tf.zeros((count, 2 * self.padding + 1))
        corners = keras.random.categorical(likely, 2, dtype="int32", seed=self.chance)  # (N, 2)
        mirrored = keras.random.uniform((count, 1, 1), seed=self.chance) < self.p
        rows, columns = tf.meshgrid(tf.range(height), tf.range(width), indexing="ij")
        columns = tf.where(mirrored, width - 1 - columns, columns)  # (N, H, W)
        rows = tf.broadcast_to(rows, tf.shape(columns))
        places = tf.stack([rows, columns], axis=-1) + corners[:, None, None]
        sides = [[0, 0], [self.padding] * 2, [self.padding] * 2, [0, 0]]
        return tf.gather_nd(tf.pad(images, sides), places, batch_dims=1)


def cutmix(images, labels, num_classes, alpha, rng):
    count, height, width, _ = images.shape
    half = (1 - rng.beta(alpha, alpha)) ** 0.5 / 2
    reach = int(height * half), int(width * half)
    row, column = rng.choice(height), rng.choice(width)
    top, bottom = max(row - reach[0], 0), min(row + reach[0], height)
    left, right = max(column - reach[1], 0), min(column + reach[1], width)
    order = rng.choice(count, size=count, replace=False)
    taken = tf.gather(images, order)[:, top:bottom, left:right]
    band = images[:, top:bottom]
    middle = tf.concat([band[:, :, :left], taken, band[:, :, right:]], axis=2)
    mixed = tf.concat([images[:, :top], middle, images[:, bottom:]], axis=1)
    part = (bottom - top) * (right - left) / (height * width)
    each = tf.range(count)
    targets = tf.zeros((count, num_classes), images.dtype)
    for numbers, share in ((labels, 1 - part), (tf.gather(labels, order), part)):
        places = tf.stack([each, tf.cast(numbers, tf.int32)], axis=1)
        shares = tf.fill((count,), tf.cast(share, images.dtype))
        targets = tf.tensor_scatter_nd_add(targets, places, shares)
    return mixed, targets


def mixed_cross_entropy(logits, labels, partners, share):
    loss = keras.losses.SparseCategoricalCrossentropy(from_logits=True)
    share = tf.broadcast_to(tf.cast(share, logits.dtype), tf.shape(labels))
    own = loss(labels, logits, sample_weight=share)
    return own + loss(partners, logits, sample_weight=1 - share)
