"""Another right solution: orders from NumPy, a generator for the epochs, ragged tensors."""

import numpy as np
import tensorflow as tf


class ArrayDataset:  # not a tf.data.Dataset, but with its length and its elements
    def __new__(cls, images, labels, transform=None):
        if len(images) != len(labels):
            raise ValueError("not as many labels as images")
        pictures = tf.data.Dataset.from_tensor_slices(images)
        pictures = pictures.map(lambda one: tf.image.convert_image_dtype(one, tf.float32))
        if transform:
            pictures = pictures.map(transform)
        classes = tf.data.Dataset.from_tensor_slices(np.asarray(labels, dtype="int64"))
        return tf.data.Dataset.zip((pictures, classes))


class make_loader:
    def __init__(self, dataset, batch_size, training, seed=0):
        self.examples = list(dataset)
        self.batch_size, self.training = batch_size, training
        self.rng = np.random.default_rng(seed)

    def __len__(self):
        whole, rest = divmod(len(self.examples), self.batch_size)
        return whole + (rest > 0 and not self.training)

    def __iter__(self):
        order = np.arange(len(self.examples))
        if self.training:
            order = self.rng.permutation(order)
        for batch in range(len(self)):
            chosen = order[batch * self.batch_size : (batch + 1) * self.batch_size]
            yield tf.stack([self.examples[i] for i in chosen])


def endless(loader):
    empty = True
    while True:
        for batch in loader:
            empty = False
            yield batch
        if empty:
            raise ValueError("no batch in an epoch")


def collate_padded(dataset, batch_size, padding=0):
    for group in dataset.ragged_batch(batch_size):
        tokens, labels = group
        if not isinstance(tokens, tf.RaggedTensor):  # all of one length
            tokens = tf.RaggedTensor.from_tensor(tokens)
        yield (
            tokens.to_tensor(default_value=padding),
            tf.sequence_mask(tokens.row_lengths()),
            labels,
        )


def augmented(image, seed, epoch, index, max_shift=2):
    numbers = [seed, epoch, index]
    text = tf.strings.join([tf.strings.as_string(tf.cast(n, tf.int64)) for n in numbers], "/")
    low = tf.strings.to_hash_bucket_fast(text, 2**31 - 1)
    high = tf.strings.to_hash_bucket_strong(text, 2**31 - 1, [1, 2])
    draws = tf.random.stateless_uniform([3], tf.stack([low, high]))
    shifts = tf.cast(tf.floor(draws[:2] * (2 * max_shift + 1)), tf.int32) - max_shift
    image = tf.where(draws[2] < 0.5, tf.reverse(image, [1]), image)
    height, width, _ = image.shape
    inside = tf.cast(tf.pad(tf.ones((height, width)), [[max_shift] * 2] * 2), image.dtype)
    framed = tf.image.pad_to_bounding_box(
        image, max_shift, max_shift, height + 2 * max_shift, width + 2 * max_shift
    )
    framed = tf.roll(framed * inside[:, :, None], shifts, [0, 1])
    return framed[max_shift : max_shift + height, max_shift : max_shift + width]
