"""Indices of several axes, sums by segments, stacks of strips, one Keras layer."""

import keras
import tensorflow as tf


def standardize(values, axes, epsilon=1e-5):
    mean = tf.math.reduce_mean(values, axes, keepdims=True)
    variance = tf.math.reduce_variance(values, axes, keepdims=True)
    return tf.divide(values - mean, tf.pow(variance + epsilon, 0.5))


def one_hot(labels, num_classes):
    labels = keras.ops.cast(labels, "int32")
    classes = tf.reshape(tf.range(num_classes), [1] * len(labels.shape) + [-1])
    distance = tf.abs(tf.expand_dims(labels, -1) - classes)
    return tf.maximum(1.0 - tf.cast(distance, tf.float32), 0.0)


def pick(scores, labels):
    columns = tf.range(tf.shape(scores, out_type=labels.dtype)[-1])
    here = tf.equal(columns, labels[..., tf.newaxis])
    return tf.reduce_sum(tf.where(here, scores, tf.zeros_like(scores)), axis=-1)


def class_means(values, labels, num_classes):
    ones = tf.ones_like(values)
    sums, counts = (tf.math.unsorted_segment_sum(x, labels, num_classes) for x in (values, ones))
    return tf.where(counts > 0, sums / tf.maximum(counts, 1), 0.0)


def pairwise_distances(a, b):
    left = tf.concat([-2.0 * a, tf.reduce_sum(a * a, 1, True), tf.ones_like(a[:, :1])], 1)
    right = tf.concat([b, tf.ones_like(b[:, :1]), tf.reduce_sum(b * b, 1, True)], 1)
    return keras.ops.relu(left @ tf.transpose(right))


def patches(images, size):
    n, height, width, channels = images.shape
    if height / size != height // size or width / size != width // size:
        raise ValueError("does not divide")
    strips = tf.reshape(images, (n * height // size, size, width // size, size * channels))
    return tf.reshape(tf.einsum("rpcx->rcpx", strips), (n, -1, size * size * channels))


def attention_scores(queries, keys):
    products = keras.ops.matmul(
        keras.ops.moveaxis(queries, 2, 1), keras.ops.transpose(keys, (0, 2, 3, 1))
    )
    return products * tf.math.rsqrt(tf.cast(queries.shape[-1], queries.dtype))
