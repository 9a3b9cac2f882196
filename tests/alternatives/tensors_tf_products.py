"""Indices written out, matrix products with one-hot rows, keras.ops."""

import keras
import tensorflow as tf


def standardize(values, axes, epsilon=1e-5):
    variance = keras.ops.var(values, axis=axes, keepdims=True)
    return (values - keras.ops.mean(values, axis=axes, keepdims=True)) / (variance + epsilon) ** 0.5


def pick(scores, labels):
    flat = tf.reshape(scores, (-1,))
    starts = tf.reshape(tf.range(labels.shape.num_elements(), dtype=labels.dtype), labels.shape)
    return tf.gather(flat, starts * scores.shape[-1] + labels)


def class_means(values, labels, num_classes):
    members = tf.cast(tf.range(num_classes, dtype=labels.dtype)[:, None] == labels, values.dtype)
    return tf.math.divide_no_nan(members @ values, tf.reduce_sum(members, axis=1, keepdims=True))


def patches(images, size):
    if images.shape[1] % size or images.shape[2] % size:
        raise ValueError
    n, height, width, channels = images.shape
    cut = tf.nn.space_to_depth(images, size) if size > 1 else images
    return tf.reshape(cut, (n, height * width // size**2, size * size * channels))


def attention_scores(queries, keys):
    return tf.einsum("...thd,...shd->...hts", queries / queries.shape[-1] ** 0.5, keys)
