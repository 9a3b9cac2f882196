"""Another right solution: functional models with averages over channels, a port by index arrays."""

import keras
import numpy as np
from keras import layers, ops


def normalized(x, alpha):
    band = np.abs(np.subtract.outer(range(x.shape[-1]), range(x.shape[-1]))) <= 2

    class Norm(layers.Layer):
        def call(self, maps):
            total = ops.matmul(ops.square(maps), ops.cast(band, maps.dtype))
            return maps * ops.power(2 + alpha * total, -0.75)

    return Norm()(x)


class AlexNet(keras.Model):
    def __init__(self, num_classes=1000, hidden=4096):
        def how(bias):
            start = keras.initializers.RandomNormal(stddev=1e-2)
            return dict(kernel_initializer=start, bias_initializer=bias, activation="relu")

        images = x = keras.Input((227, 227, 3))
        for filters, size, stride, groups, bias, norm, pool in (
            (96, 11, 4, 1, "zeros", True, True), (256, 5, 1, 2, "ones", True, True),
            (384, 3, 1, 1, "zeros", False, False), (384, 3, 1, 2, "ones", False, False),
            (256, 3, 1, 2, "ones", False, True),
        ):  # fmt: skip
            padding = "valid" if stride > 1 else "same"
            x = layers.Conv2D(filters, size, stride, padding, groups=groups, **how(bias))(x)
            x = normalized(x, 1e-4) if norm else x
            x = layers.MaxPooling2D(pool_size=(3, 3), strides=(2, 2))(x) if pool else x
        x = layers.Flatten()(x)
        x = layers.Dropout(0.5)(layers.Dense(hidden, **how("ones"))(x))
        x = layers.Dropout(0.5)(layers.Dense(hidden, **how("ones"))(x))
        last = how("zeros") | {"activation": "linear"}
        super().__init__(images, layers.Dense(num_classes, **last)(x))


class AlexNetOneTower(keras.Model):
    def __init__(self, num_classes=1000, dropout=0.5, hidden=4096):
        images = keras.Input((224, 224, 3))
        x = layers.ZeroPadding2D(((2, 2), (2, 2)))(images)
        for i, (filters, size) in enumerate([(64, 11), (192, 5), (384, 3), (256, 3), (256, 3)]):
            stride, padding = (1, "same") if i else (4, "valid")
            x = ops.relu(layers.Conv2D(filters, size, stride, padding)(x))
            x = layers.MaxPooling2D(3, 2)(x) if i not in (2, 3) else x
        x = layers.Conv2D(hidden, 6)(layers.Dropout(dropout)(x))
        x = layers.GlobalAveragePooling2D()(ops.relu(x))
        x = layers.Dense(hidden, "relu")(layers.Dropout(dropout)(x))
        super().__init__(images, layers.Dense(num_classes)(x))


def port_weights(model, state):
    arrays, targets = [*state.values()], []
    for i, layer in enumerate(model.layers):
        if hasattr(layer, "kernel"):
            before = model.layers[i - 1] if i else layer
            targets.append((layer, before))
    if len(arrays) != 2 * len(targets):
        raise ValueError("the numbers of arrays and of layers differ")
    for weight, bias, (layer, before) in zip(arrays[::2], arrays[1::2], targets, strict=True):
        if weight.ndim == 4:
            new = np.rollaxis(np.rollaxis(weight, 1, 4), 0, 4)
        elif isinstance(before, layers.Flatten) and len(before.input.shape) == 4:
            height, width, channels = before.input.shape[1:]
            maps = weight.reshape(len(weight), channels, height * width)
            new = maps.swapaxes(1, 2).reshape(len(weight), -1).T
        else:
            new = np.transpose(weight)
        layer.set_weights([new, bias])


def SmallAlexNet(  # noqa: N802
    num_classes=10, activation="relu", overlapping=True, alpha=None, dropout=0.0
):
    def pool(x):
        return layers.MaxPooling2D([2, 3][overlapping], strides=2)(x)

    images = keras.Input((28, 28, 3))
    x = layers.Conv2D(24, 6, 2, activation=activation)(layers.ZeroPadding2D((3, 3))(images))
    x = pool(x if alpha is None else normalized(x, alpha))
    x = layers.Conv2D(48, 5, activation=activation)(layers.ZeroPadding2D(2)(x))
    x = pool(x if alpha is None else normalized(x, alpha))
    for _ in range(3):
        x = layers.Conv2D(64, 3, padding="same", activation=activation)(x)
    x = pool(x)
    for _ in range(2):
        x = layers.Dense(128, activation=activation)(x)
        x = layers.Dropout(dropout)(x)
    return keras.Model(images, layers.Reshape((num_classes,))(layers.Dense(num_classes)(x)))
