"""Another right solution: datasets from Python generators, orders from stateless permutations."""

from itertools import chain, count

import numpy as np
import tensorflow as tf


def ArrayDataset(images, labels, transform=None):
    if images.shape[0] != np.shape(labels)[0]:
        raise ValueError("one label for each image, please")
    change = tf.identity if transform is None else transform
    places = tf.data.Dataset.range(len(images))
    pixels, classes = tf.constant(images), tf.constant(np.asarray(labels, "int64"))
    scaled = tf.constant(255, tf.float32)
    return places.map(
        lambda i: (change(tf.cast(tf.gather(pixels, i), tf.float32) / scaled), classes[i])
    )


class make_loader:
    def __init__(self, dataset, batch_size, training, seed=0):
        self.examples = list(dataset)
        self.size, self.training, self.seed, self.epochs = batch_size, training, seed, count()

    def __len__(self):
        size = len(self.examples)
        return size // self.size if self.training else -(-size // self.size)

    def __iter__(self):
        order = tf.range(len(self.examples))
        if self.training:
            key = tf.constant([self.seed, next(self.epochs)], tf.int64)
            order = tf.random.experimental.stateless_shuffle(order, key)
        for number in range(len(self)):
            group = order[number * self.size : (number + 1) * self.size]
            yield tf.stack([self.examples[int(i)] for i in group])


def endless(loader):
    if not loader.cardinality().numpy():
        raise ValueError("an epoch of this loader has no batch")
    return chain.from_iterable(map(lambda _: loader, count()))


def collate_padded(dataset, batch_size, padding=0):
    examples = [(tokens.numpy(), int(label)) for tokens, label in dataset]
    found = []
    for first in range(0, len(examples), batch_size):
        group = examples[first : first + batch_size]
        longest = max(len(tokens) for tokens, _ in group)
        tokens = np.full((len(group), longest), padding, "int64")
        mask = np.zeros((len(group), longest), bool)
        for row, (one, _) in enumerate(group):
            tokens[row, : len(one)], mask[row, : len(one)] = one, True
        labels = tf.constant([label for _, label in group], tf.int64)
        found.append((tf.constant(tokens), tf.constant(mask), labels))
    return found


def augmented(image, seed, epoch, index, max_shift=2):
    key = tf.stack([tf.cast(seed, tf.int64), tf.constant(77, tf.int64)])
    for number in (index, epoch):
        key = tf.random.fold_in(key, tf.cast(number, tf.int64))
    draws = tf.random.stateless_uniform([3], key, dtype=tf.float64)
    image = tf.cond(draws[0] < 0.5, lambda: tf.reverse(image, [1]), lambda: image)
    shifts = tf.cast(tf.floor(draws[1:] * (2 * max_shift + 1)), tf.int32) - max_shift
    height, width, _ = image.shape
    rows, columns = tf.range(height) - shifts[0], tf.range(width) - shifts[1]
    inside = ((rows >= 0) & (rows < height))[:, None] & ((columns >= 0) & (columns < width))
    found = tf.gather(image, tf.clip_by_value(rows, 0, height - 1), axis=0)
    found = tf.gather(found, tf.clip_by_value(columns, 0, width - 1), axis=1)
    return tf.where(inside[:, :, None], found, tf.zeros_like(found))
