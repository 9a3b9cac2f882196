"""Another right solution: subclassed models, lists of layers, dense layers on the last axis."""

import keras
import tensorflow as tf
from keras import layers


def conv_stage(channels, kernel_sizes):
    def conv(size):
        start = "he_normal"
        return layers.Conv2D(
            channels, size, padding="SAME", activation=tf.nn.relu, kernel_initializer=start
        )

    return list(map(conv, kernel_sizes)) + [layers.MaxPooling2D()]


class VGG(keras.Model):
    def __init__(self, letter, num_classes=1000, width=64, hidden=4096, dropout=0.5, size=224):
        super().__init__()
        table = KERNEL_SIZES.get(letter)  # noqa: F821
        if table is None:
            raise ValueError(letter)
        widths = [width, width * 2, width * 4, width * 8, width * 8]
        self.stages = [conv_stage(w, sizes) for w, sizes in zip(widths, table, strict=True)]
        self.flat, self.drop = layers.Flatten(), layers.Dropout(dropout)
        self.full = [layers.Dense(hidden, "relu"), layers.Dense(hidden, "relu")]
        self.last = layers.Dense(num_classes)

    def call(self, images, training=False):
        maps = images
        for stage in self.stages:
            for layer in stage:
                maps = layer(maps)
        values = self.flat(maps)
        for layer in self.full:
            values = self.drop(layer(values), training=training)
        return self.last(values)


class NetworkInNetwork(keras.Model):
    def __init__(self, num_classes=10, blocks=CIFAR, dropout=0.5):  # noqa: F821
        super().__init__()
        found = []
        for number, (size, widths) in enumerate(blocks):
            widths = list(widths)
            if number == len(blocks) - 1:
                widths.append(num_classes)
            first, *rest = widths
            found.append(layers.Conv2D(first, size, padding="same", activation="relu"))
            found += [layers.Dense(width, activation="relu") for width in rest]
            if number < len(blocks) - 1:
                found += [layers.MaxPooling2D(2, 2), layers.Dropout(dropout)]
        self.features = keras.Sequential(found)

    def call(self, images, training=False):
        maps = self.features(images, training=training)
        places = tf.cast(tf.shape(maps)[1] * tf.shape(maps)[2], maps.dtype)
        return tf.reduce_sum(maps, axis=[1, 2]) / places


def as_convolutions(model):
    kinds = [type(layer) for layer in model.layers]
    border = kinds.index(layers.Flatten)
    size = model.layers[border].input.shape[1:3]
    network = keras.Sequential([keras.Input((None, None, model.inputs[0].shape[3]))])
    for layer in model.layers[:border]:
        network.add(layer)
    for layer in model.layers[border + 1 :]:
        if not isinstance(layer, layers.Dense):
            network.add(layer)
            continue
        kernel, bias = (one.numpy() for one in (layer.kernel, layer.bias))
        conv = layers.Conv2D(len(bias), size, padding="valid", activation=layer.activation)
        network.add(conv)
        conv.set_weights([kernel.reshape(conv.kernel.shape), bias])
        size = 1
    return network
