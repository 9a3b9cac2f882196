"""Another right solution: functions that return functional models, activations as layers."""

import keras
from keras import layers


def conv_stage(channels, kernel_sizes):
    stage = []
    for size in kernel_sizes:
        stage.append(layers.ZeroPadding2D(size // 2))
        stage.append(layers.Conv2D(channels, (size, size)))
        stage.append(layers.ReLU())
    stage.append(layers.MaxPool2D(pool_size=(2, 2), strides=2))
    return stage


def VGG(letter, num_classes=1000, width=64, hidden=4096, dropout=0.5, size=224):  # noqa: N802
    if letter not in KERNEL_SIZES:  # noqa: F821
        raise ValueError(f"no network {letter}")
    maps = images = keras.Input((size, size, 3))
    for stage, sizes in enumerate(KERNEL_SIZES[letter]):  # noqa: F821
        for layer in conv_stage(width * min(8, 2**stage), sizes):
            maps = layer(maps)
    values = layers.Reshape((-1,))(maps)
    for _ in "12":
        values = layers.Activation("relu")(layers.Dense(hidden)(values))
        values = layers.Dropout(dropout)(values)
    return keras.Model(images, layers.Dense(num_classes)(values))


class NetworkInNetwork(keras.Model):
    def __init__(self, num_classes=10, blocks=CIFAR, dropout=0.5):  # noqa: F821
        super().__init__()
        self.features = keras.Sequential()
        for number, (size, widths) in enumerate(blocks, 1):
            last = number == len(blocks)
            for place, width in enumerate([*widths, num_classes] if last else widths):
                side = 1 if place else size
                self.features.add(layers.Conv2D(width, side, padding="same"))
                self.features.add(layers.ReLU())
            if not last:
                self.features.add(layers.MaxPool2D())
                self.features.add(layers.Dropout(rate=dropout))

    def call(self, images, training=None):
        return keras.ops.mean(self.features(images, training=training), axis=(1, 2))


def as_convolutions(model):
    maps = images = keras.Input((None, None, model.input_shape[-1]))
    size = None
    for layer in model.layers:
        if isinstance(layer, layers.Flatten):
            size = tuple(layer.input.shape[1:3])
        elif isinstance(layer, layers.Dense):
            conv = layers.Conv2D(layer.units, size)
            maps = conv(maps)
            conv.bias.assign(layer.bias)
            conv.kernel.assign(keras.ops.reshape(layer.kernel, conv.kernel.shape))
            maps = layers.Activation(layer.activation)(maps)
            size = (1, 1)
        else:
            maps = layer(maps)
    net = keras.Sequential([keras.Input((None, None, model.input_shape[-1]))])
    net.add(keras.Model(images, maps))
    return net
