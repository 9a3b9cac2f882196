"""Another right solution: a keras.Function, costs from shapes alone, differences of logits."""

import math

import keras
import tensorflow as tf
from keras import layers


def count_parameters(model):
    return sum(weight.numpy().size for weight in model.trainable_weights)


def count_multiply_adds(model, image_shape):
    counted = [one for one in model.layers if isinstance(one, (layers.Conv2D, layers.Dense))]
    answers = keras.Function(model.inputs, [layer.output for layer in counted])
    shapes = answers.compute_output_shape([(1, *image_shape)])
    return [
        math.prod(shape) * math.prod(layer.kernel.shape[:-1])
        for layer, shape in zip(counted, shapes, strict=True)
    ]


def cross_entropy(logits, labels):
    classes, labels = tf.range(logits.shape[1]), tf.cast(labels, tf.int32)
    own = tf.boolean_mask(logits, labels[:, None] == classes)  # (N,), one of each row
    ahead = logits - own[:, None]  # (N, classes), 0 for the label itself
    largest = tf.stop_gradient(tf.reduce_max(ahead, axis=1))
    total = tf.reduce_sum(tf.exp(ahead - largest[:, None]), axis=1)
    return tf.reduce_mean(largest + tf.math.log(total))


def feature_maps(model, images):
    outputs = [layer.output for layer in model.layers if isinstance(layer, layers.Conv2D)]
    return keras.Function(model.inputs, outputs)([images])


def first_layer_filters(model):
    first = [layer for layer in model.layers if isinstance(layer, layers.Conv2D)][0]
    kernels = tf.transpose(first.kernel[:, :, 0], (2, 0, 1))  # (O, kh, kw)
    low = tf.reduce_min(kernels, axis=(1, 2), keepdims=True)
    high = tf.reduce_max(kernels, axis=(1, 2), keepdims=True)
    return tf.math.divide_no_nan(kernels - low, high - low).numpy()
