"""Another right solution: a model for each convolution, frozen weights taken off, log-softmax."""

import math

import keras
import numpy as np
import tensorflow as tf


def count_parameters(model):
    fixed = sum(math.prod(weight.shape) for weight in model.non_trainable_weights)
    return model.count_params() - fixed


def cross_entropy(logits, labels):
    labels = tf.cast(labels, tf.int32)
    places = tf.stack([tf.range(tf.shape(labels)[0]), labels], axis=1)  # (N, 2)
    return tf.reduce_mean(-tf.gather_nd(tf.nn.log_softmax(logits), places))


def feature_maps(model, images):
    maps = []
    for layer in model.layers:
        if isinstance(layer, keras.layers.Conv2D):
            maps.append(keras.Model(model.inputs[0], layer.output)(images))
    return maps


def first_layer_filters(model):
    kinds = filter(lambda layer: isinstance(layer, keras.layers.Conv2D), model.layers)
    kernel = next(kinds).get_weights()[0]  # (kh, kw, 1, O)
    columns = kernel.reshape(-1, kernel.shape[-1]) - kernel.min(axis=(0, 1, 2))
    largest = columns.max(axis=0)
    columns = np.divide(columns, largest, out=np.zeros_like(columns), where=largest > 0)
    return columns.T.reshape(-1, *kernel.shape[:2])
