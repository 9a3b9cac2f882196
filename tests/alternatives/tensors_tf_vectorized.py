"""What is left: the whole as one product, truth values as numbers."""

import tensorflow as tf


def one_hot(labels, num_classes):
    labels = tf.cast(labels[..., None], tf.int64)
    classes = tf.range(tf.cast(num_classes, tf.int64))
    return 1 - tf.cast(tf.not_equal(labels, classes), "float32")


def pairwise_distances(a, b):
    both = tf.concat([a, b], axis=0)
    gram = tf.matmul(a, b, transpose_b=True)
    squares = tf.einsum("nd,nd->n", both, both)
    n = a.shape[0]
    return tf.clip_by_value(squares[:n, None] + squares[n:] - gram - gram, 0.0, both.dtype.max)
