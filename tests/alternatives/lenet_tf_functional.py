"""Another right solution: a function that returns a functional model; activations in the layers."""

import keras
from keras import layers


def LeNet(num_classes=10):  # noqa: N802
    inputs = keras.Input(shape=(28, 28, 1), name="digits")
    x = layers.ZeroPadding2D(2)(inputs)
    x = layers.Conv2D(6, 5, activation="relu")(x)
    x = layers.MaxPool2D()(x)
    x = layers.Conv2D(16, 5, activation=keras.activations.relu)(x)
    x = layers.MaxPool2D()(x)
    x = layers.Reshape((400,))(x)
    x = layers.Dense(120, activation="relu")(x)
    x = layers.Dense(84)(x)
    x = keras.ops.maximum(x, 0.0)
    return keras.Model(inputs, layers.Dense(num_classes)(x))
