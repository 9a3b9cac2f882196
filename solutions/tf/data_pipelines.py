"""From arrays to batches in TensorFlow: tf.data pipelines, padding, augmentation.

A pipeline is a chain of steps, and their order decides what the network sees.
Every random decision follows from a seed, so that a run can be repeated.
Check your work with: pytest tests/test_data_pipelines.py -k tf
"""

import tensorflow as tf


def ArrayDataset(images, labels, transform=None):
    """Serve examples, pairs of an image and a label, from two arrays.

    A function with the name of a class, as ``tf.data.TextLineDataset`` is
    called: what comes back is a ``tf.data.Dataset``.

    Args:
        images: (N, H, W, C) uint8 array, values from 0 to 255.
        labels: (N,) integer array.
        transform: None, or a function from an image tensor to an image
            tensor, made of TensorFlow operations. It is applied whenever an
            example is read, anew in each pass.

    Returns:
        A ``tf.data.Dataset`` of known length N. Its elements, in the order of
        the arrays, are (image, label): a float32 tensor (H, W, C) with values
        from 0 to 1, transformed, and an int64 tensor without dimensions.

    Raises:
        ValueError: there are not as many labels as images.
    """

    # BEGIN SOLUTION
    def prepare(image, label):
        image = tf.cast(image, tf.float32) / 255
        if transform is not None:
            image = transform(image)  # (H, W, C)
        return image, tf.cast(label, tf.int64)

    # raises ValueError itself when the lengths differ
    return tf.data.Dataset.from_tensor_slices((images, labels)).map(prepare)
    # END SOLUTION


def make_loader(dataset, batch_size, training, seed=0):
    """Group a dataset into batches. Iterating once is one epoch.

    For training, every epoch has an order of its own, in which any example
    may come anywhere; the examples left over by the last full batch sit out
    this epoch. Otherwise the examples come in the order of the dataset, all
    of them: the last batch may be smaller.

    Args:
        dataset: a ``tf.data.Dataset`` of known length.
        batch_size: examples per batch.
        training: True or False, as above.
        seed: under the same ``tf.random.set_seed`` two loaders with the same
            seed give the same sequence of epochs, with different seeds
            different ones.

    Returns:
        A ``tf.data.Dataset`` of batches.
    """
    # BEGIN SOLUTION
    if training:
        # before the batches, and with room for every example
        dataset = dataset.shuffle(len(dataset), seed=seed)
    batches = dataset.batch(batch_size, drop_remainder=training)
    return batches.prefetch(tf.data.AUTOTUNE)
    # END SOLUTION


def endless(loader):
    """Give out the batches of a loader without end, epoch after epoch.

    Args:
        loader: a ``tf.data.Dataset`` of known length that yields one epoch
            each time it is iterated.

    Returns:
        An iterator over batches, or a dataset of them: all of the first
        epoch, then all of the second, as the loader shuffles it, and so on.

    Raises:
        ValueError: an epoch has no batch (at the call, or when the first
            batch is asked for).
    """
    # BEGIN SOLUTION
    if len(loader) == 0:
        raise ValueError("the loader has no batch: is a batch too large?")
    return loader.repeat()
    # END SOLUTION


def collate_padded(dataset, batch_size, padding=0):
    """Make batches of sequences that differ in length.

    Args:
        dataset: a ``tf.data.Dataset`` of pairs: a (length,) int64 tensor, an
            int64 label. A length may be 0, and tokens may be equal to
            ``padding``.
        batch_size: N, sequences per batch; the last one may be smaller.
        padding: what fills the places behind the end of a sequence.

    Returns:
        A dataset of (tokens, mask, labels), in the order of the dataset: the
        sequences, (N, L) int64 with L the longest length in this batch;
        (N, L) bool, True where a token stands, False where padding does;
        (N,) int64.
    """
    # BEGIN SOLUTION
    marked = dataset.map(
        lambda tokens, label: (tokens, tf.ones_like(tokens, tf.bool), label)
    )  # fmt: skip
    fill = (tf.constant(padding, tf.int64), False, None)
    return marked.padded_batch(batch_size, padding_values=fill)
    # END SOLUTION


def augmented(image, seed, epoch, index, max_shift=2):
    """Mirror and move an image at random, the same way for the same numbers.

    With probability 1/2 the image is mirrored left to right. It is moved by
    dy rows and dx columns, two independent integers, each equally likely from
    -max_shift to max_shift, both included; what comes in is zero. Which of
    all this happens is a pure function of (seed, epoch, index): it depends
    neither on earlier calls nor on the global generators. Two different
    triples are independent of each other. No two different draws share a key.

    Args:
        image: (H, W, C) tensor.
        seed: integer >= 0, of the whole run.
        epoch: integer >= 0, or a scalar int64 tensor.
        index: integer >= 0, of the example in its dataset, or a scalar int64
            tensor, so that the function can stand in ``Dataset.map``.
        max_shift: integer >= 0.

    Returns:
        An (H, W, C) tensor.
    """
    # BEGIN SOLUTION
    key = tf.constant([seed, 0], tf.int64)
    for number in (epoch, index):
        # int64 always: an int32 of the same value makes another key
        key = tf.random.fold_in(key, tf.cast(number, tf.int64))
    flip_key, shift_key = tf.unstack(tf.random.split(key, 2))
    is_mirrored = tf.random.stateless_uniform([], flip_key) < 0.5
    # not `if`: a pipeline may record this without AutoGraph
    image = tf.where(is_mirrored, image[:, ::-1], image)
    dy, dx = tf.unstack(
        tf.random.stateless_uniform([2], shift_key, -max_shift, max_shift + 1, tf.int32)
    )
    frame = [[max_shift, max_shift], [max_shift, max_shift], [0, 0]]
    framed = tf.pad(image, frame)  # (H + 2m, W + 2m, C)
    corner = [max_shift - dy, max_shift - dx, 0]
    return tf.slice(framed, corner, image.shape)  # (H, W, C)
    # END SOLUTION
