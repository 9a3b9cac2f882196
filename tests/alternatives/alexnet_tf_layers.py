"""Another right solution: subclassed models with raw weights, split towers, a port by kinds."""

import keras
import numpy as np
import tensorflow as tf
from keras import layers


class Norm(layers.Layer):
    def __init__(self, alpha, **kwargs):
        super().__init__(**kwargs)
        self.alpha = alpha

    def call(self, maps):
        return tf.nn.local_response_normalization(maps, 2, 2.0, self.alpha, 0.75)


class AlexNet(keras.Model):
    def __init__(self, num_classes=1000, hidden=4096):
        super().__init__()
        normal = keras.initializers.RandomNormal(mean=0.0, stddev=0.01)
        how = {"kernel_initializer": normal, "activation": "relu"}
        ones = how | {"bias_initializer": "ones"}
        self.conv1 = layers.Conv2D(96, (11, 11), 4, **how)
        self.conv2 = layers.Conv2D(256, (5, 5), padding="same", groups=2, **ones)
        self.conv3 = layers.Conv2D(384, (3, 3), padding="same", **how)
        self.conv4 = layers.Conv2D(384, (3, 3), padding="same", groups=2, **ones)
        self.conv5 = layers.Conv2D(256, (3, 3), padding="same", groups=2, **ones)
        self.norm, self.pool = Norm(1e-4), layers.MaxPooling2D(3, strides=2)
        self.flat, self.drop = layers.Flatten(), layers.Dropout(0.5)
        self.full = [layers.Dense(hidden, **ones), layers.Dense(hidden, **ones)]
        self.last = layers.Dense(num_classes, kernel_initializer=normal)

    def call(self, images, training=None):
        maps = self.pool(self.norm(self.conv1(images)))
        maps = self.pool(self.norm(self.conv2(maps)))
        values = self.flat(self.pool(self.conv5(self.conv4(self.conv3(maps)))))
        for layer in self.full:
            values = self.drop(layer(values), training=training)
        return self.last(values)


def AlexNetOneTower(num_classes=1000, dropout=0.5, hidden=4096):  # noqa: N802
    net = keras.Sequential([keras.Input((224, 224, 3))])
    for filters, size, stride, border, pooled in (
        (64, 11, 4, 2, True), (192, 5, 1, 2, True), (384, 3, 1, 1, False), (256, 3, 1, 1, False),
        (256, 3, 1, 1, True),
    ):  # fmt: skip
        net.add(layers.ZeroPadding2D(border))
        net.add(layers.Conv2D(filters, size, stride))
        net.add(layers.Activation("relu"))
        if pooled:
            net.add(layers.MaxPool2D(3, 2))
    net.add(layers.Reshape((9216,)))
    for size in (hidden, hidden):
        net.add(layers.Dropout(dropout))
        net.add(layers.Dense(size))
        net.add(layers.ReLU())
    net.add(layers.Dense(num_classes))
    return net


def port_weights(model, state):
    learned = [layer for layer in model.layers if layer.weights]
    names = list(state)
    if len(names) != sum(len(layer.weights) for layer in learned):
        raise ValueError(f"{len(names)} arrays")
    here = model.inputs[0].shape[1:]
    moved = {}
    for layer in model.layers:
        if isinstance(layer, layers.Flatten) and len(here) == 3:
            height, width, channels = here
            moved["order"] = np.arange(height * width * channels)
            moved["order"] = moved["order"].reshape(channels, height * width).T.ravel()
        if layer.weights:
            weight, bias = (np.asarray(state[names.pop(0)]) for _ in "wb")
            if isinstance(layer, layers.Dense):
                order = moved.pop("order", np.arange(weight.shape[1]))
                if len(order) != weight.shape[1]:
                    raise ValueError("another number of inputs")
                weight = np.einsum("oi->io", weight[:, order])
            else:
                weight = np.einsum("oihw->hwio", weight)
            if weight.shape != tuple(layer.kernel.shape):
                raise ValueError("another shape")
            layer.kernel.assign(weight)
            layer.bias.assign(bias)
        here = layer.output.shape[1:]


class SmallAlexNet(keras.Model):
    def __init__(
        self, num_classes=10, activation="relu", overlapping=True, alpha=None, dropout=0.0
    ):
        super().__init__()
        self.act = {"relu": tf.nn.relu, "tanh": tf.math.tanh}[activation]
        self.window, self.norm = 3 if overlapping else 2, None if alpha is None else Norm(alpha)
        self.convs = [layers.Conv2D(24, 6, 2), layers.Conv2D(48, 5, padding="same")]
        self.convs += [layers.Conv2D(64, 3, padding="same") for _ in range(3)]
        self.full = [layers.Dense(128), layers.Dense(128)]
        self.drop, self.last = layers.Dropout(dropout), layers.Dense(num_classes)

    def call(self, images, training=False):
        maps = tf.pad(images, [[0, 0], [3, 3], [3, 3], [0, 0]])
        for i, conv in enumerate(self.convs):
            maps = self.act(conv(maps))
            if i < 2 and self.norm is not None:
                maps = self.norm(maps)
            if i in (0, 1, 4):
                maps = tf.nn.max_pool2d(maps, self.window, 2, "VALID")
        values = tf.squeeze(maps, [1, 2])
        for layer in self.full:
            values = self.drop(self.act(layer(values)), training=training)
        return self.last(values)
