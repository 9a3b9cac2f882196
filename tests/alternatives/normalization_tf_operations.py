"""Another right solution: TensorFlow's operations, and a walk through the operations of a model."""

import math

import keras
import tensorflow as tf
from keras import layers


class GroupNorm(layers.Layer):
    def __init__(self, groups, epsilon=1e-3, **kwargs):
        super().__init__(**kwargs)
        self.groups, self.epsilon = groups, epsilon

    def build(self, shape):
        if shape[-1] / self.groups != shape[-1] // self.groups:
            raise ValueError("unequal groups")
        self.gamma = self.add_weight(shape=(shape[-1],), initializer="ones")
        self.beta = self.add_weight(shape=(shape[-1],), initializer="zeros")

    def call(self, values):
        done = []
        for part in tf.split(values, self.groups, axis=-1):
            axes = list(range(1, len(values.shape)))
            centered = part - tf.reduce_mean(part, axes, keepdims=True)
            square = tf.reduce_mean(centered**2, axes, keepdims=True)
            done.append(centered * tf.math.rsqrt(square + self.epsilon))
        return tf.concat(done, -1) * self.gamma + self.beta


class RMSNorm(layers.Layer):
    def __init__(self, epsilon=1e-6, **kwargs):
        super().__init__(**kwargs)
        self.epsilon = epsilon

    def build(self, shape):
        self.gamma = self.add_weight(shape=(shape[-1],), initializer="ones", autocast=False)

    def call(self, values):
        wide = tf.cast(values, tf.float32)
        square = tf.reduce_mean(wide * wide, -1, keepdims=True)
        return tf.cast(self.gamma * wide * tf.math.rsqrt(square + self.epsilon), values.dtype)


def replace_batch_norms(model, groups=32):
    old = []

    def fresh(layer):
        if isinstance(layer, layers.BatchNormalization):
            count = layer.moving_mean.shape[0]
            new = layers.GroupNormalization(
                groups=math.gcd(groups, count), axis=layer.axis, epsilon=layer.epsilon,
                center=layer.center, scale=layer.scale, name=layer.name,
            )  # fmt: skip
            new.trainable = layer.trainable
        else:
            new = layer.__class__.from_config(layer.get_config())
        old.append((layer, new))
        return new

    def called(layer, values, mask=None, **more):
        return layer(values, **more)

    new_model = keras.models.clone_model(model, clone_function=fresh, call_function=called)
    for before, after in old:
        after.set_weights(before.get_weights()[: len(after.weights)])
    return new_model
