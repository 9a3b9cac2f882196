"""Another right solution: functions that return functional models, activations as layers."""

import keras
import tensorflow as tf
from keras import layers


class Normalize(layers.Layer):
    def __init__(self, alpha):
        super().__init__()
        self.alpha = alpha

    def call(self, maps):
        squares = tf.pad(maps**2, [[0, 0]] * 3 + [[2, 2]])
        total = sum(squares[..., j : j + maps.shape[-1]] for j in range(5))
        return maps / (2 + self.alpha * total) ** 0.75


def AlexNet(num_classes=1000, hidden=4096):  # noqa: N802
    def start(value):
        return dict(
            kernel_initializer=keras.initializers.RandomNormal(0.0, 0.01),
            bias_initializer="ones" if value else "zeros",
        )

    inputs = keras.Input((227, 227, 3))
    x = layers.ReLU()(layers.Conv2D(96, 11, 4, **start(0))(inputs))
    x = layers.MaxPool2D(3, strides=2)(Normalize(1e-4)(x))
    x = layers.ZeroPadding2D(2)(x)
    x = layers.ReLU()(layers.Conv2D(256, 5, groups=2, **start(1))(x))
    x = layers.MaxPool2D(3, strides=2)(Normalize(1e-4)(x))
    for filters, groups in ((384, 1), (384, 2), (256, 2)):
        how = start(groups == 2)
        x = layers.Conv2D(filters, 3, padding="same", groups=groups, **how)(x)
        x = layers.Activation("relu")(x)
    x = layers.MaxPool2D(3, strides=2)(x)
    x = layers.Reshape((-1,))(x)
    for _ in range(2):
        x = layers.Dropout(0.5)(layers.Dense(hidden, "relu", **start(1))(x))
    return keras.Model(inputs, layers.Dense(num_classes, **start(0))(x))


def SmallAlexNet(  # noqa: N802
    num_classes=10, activation="relu", overlapping=True, alpha=None, dropout=0.0
):
    x = inputs = keras.Input((28, 28, 3))
    x = layers.ZeroPadding2D(3)(x)
    sizes = [(24, 6, 2, "valid"), (48, 5, 1, "same"), *3 * [(64, 3, 1, "same")]]
    for i, (filters, size, step, padding) in enumerate(sizes):
        x = layers.Activation(activation)(layers.Conv2D(filters, size, step, padding)(x))
        if i < 2 and alpha is not None:
            x = Normalize(alpha)(x)
        if i not in (2, 3):
            x = layers.MaxPool2D(2 + overlapping, 2)(x)
    x = layers.GlobalMaxPooling2D()(x)
    for _ in range(2):
        x = layers.Dropout(dropout)(layers.Dense(128, activation)(x))
    return keras.Model(inputs, layers.Dense(num_classes)(x))
