"""Another right solution: zipped datasets, masks from lengths, matrices that move rows."""

import numpy as np
import tensorflow as tf


def ArrayDataset(images, labels, transform=None):
    if len(images) != len(labels):
        raise ValueError("the lengths differ")
    pictures = tf.data.Dataset.from_tensor_slices(images.astype("float32") / np.float32(255))
    classes = tf.data.Dataset.from_tensor_slices(tf.cast(labels, tf.int64))
    both = tf.data.Dataset.zip(pictures, classes)
    return both if transform is None else both.map(lambda x, y: (transform(x), y))


def make_loader(dataset, batch_size, training, seed=0):
    if not training:
        return dataset.batch(batch_size)
    mixed = dataset.shuffle(buffer_size=10 * len(dataset), seed=seed + 1)
    return mixed.batch(batch_size, drop_remainder=True)


def endless(loader):
    def epochs():
        while True:
            batches = iter(loader)
            first = next(batches, None)
            if first is None:
                raise ValueError("no batch")
            yield first
            yield from batches

    return epochs()


def collate_padded(dataset, batch_size, padding=0):
    counted = dataset.map(lambda tokens, label: (tokens, tf.size(tokens), label))
    fill = (np.int64(padding), 0, np.int64(0))
    batches = counted.padded_batch(batch_size, ([None], [], []), fill)
    return batches.map(
        lambda tokens, lengths, label: (
            tokens,
            tf.sequence_mask(lengths, maxlen=tf.shape(tokens)[1]),
            label,
        )
    )


def augmented(image, seed, epoch, index, max_shift=2):
    numbers = [tf.cast(one, tf.int64) for one in (seed, epoch, index)]
    key = tf.random.fold_in(tf.random.fold_in(tf.stack([numbers[1], 5]), numbers[0]), numbers[2])
    keys = tf.random.split(key, 3)
    sides = [tf.random.stateless_uniform([], keys[i], -max_shift, max_shift + 1, tf.int32)
             for i in (0, 1)]  # fmt: skip
    height, width, _ = image.shape

    def mover(size, shift):  # (size, size): row y is 1 at column y - shift
        return tf.one_hot(tf.range(size) - shift, size, dtype=image.dtype)

    moves = mover(height, sides[0]), mover(width, sides[1])
    mirrored = tf.random.stateless_uniform([], keys[2]) >= 0.5
    image = tf.where(mirrored, tf.reverse(image, axis=[1]), image)
    return tf.einsum("yr,rcn,xc->yxn", moves[0], image, moves[1])
