"""The library's own functions where there are any."""

import tensorflow as tf


def standardize(values, axes, epsilon=1e-5):
    mean, variance = tf.nn.moments(values, axes, keepdims=True)
    return (values - mean) * tf.math.rsqrt(variance + epsilon)


def one_hot(labels, num_classes):
    labels = tf.cast(labels, tf.int64)
    same = tf.equal(tf.expand_dims(labels, -1), tf.range(num_classes, dtype=tf.int64))
    return tf.where(same, 1.0, 0.0)


def pick(scores, labels):
    return tf.squeeze(tf.experimental.numpy.take_along_axis(scores, labels[..., None], -1), -1)


def class_means(values, labels, num_classes):
    return tf.math.unsorted_segment_mean(values, labels, num_classes)


def pairwise_distances(a, b):
    middle = tf.reduce_mean(b, axis=0)
    a, b = a - middle, b - middle
    squares = tf.reduce_sum(a * a, 1)[:, None] + tf.reduce_sum(b * b, 1)[None]
    return tf.nn.relu(squares - 2 * tf.einsum("nd,md->nm", a, b))


def patches(images, size):
    if images.shape[1] % size or images.shape[2] % size:
        raise ValueError("the size must divide both sides")
    steps = [1, size, size, 1]
    cut = tf.image.extract_patches(images, steps, steps, [1, 1, 1, 1], "VALID")
    return tf.reshape(cut, (images.shape[0], -1, cut.shape[-1]))


def attention_scores(queries, keys):
    queries = tf.transpose(queries, (0, 2, 1, 3)) / tf.sqrt(float(queries.shape[-1]))
    return tf.matmul(queries, tf.transpose(keys, (0, 2, 1, 3)), transpose_b=True)
