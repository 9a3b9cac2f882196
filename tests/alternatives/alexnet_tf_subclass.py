"""Another right solution: subclassed models, and a port by the kinds of the layers."""

import keras
import numpy as np
from keras import layers


class AlexNetOneTower(keras.Model):
    def __init__(self, num_classes=1000, dropout=0.5, hidden=4096):
        super().__init__()
        self.last = layers.Dense(num_classes)
        self.dense = [layers.Dense(hidden), layers.Dense(hidden)]
        self.drop = layers.Dropout(dropout)
        shapes = [(64, 11, 4), (192, 5, 1), (384, 3, 1), (256, 3, 1), (256, 3, 1)]
        self.convs = [layers.Conv2D(*shape) for shape in shapes]
        self.borders = [layers.ZeroPadding2D(p) for p in (2, 2, 1, 1, 1)]
        self.pool = layers.MaxPooling2D(3, 2)

    def call(self, images, training=False):
        x = images
        for i, (border, conv) in enumerate(zip(self.borders, self.convs, strict=True)):
            x = keras.ops.relu(conv(border(x)))
            x = self.pool(x) if i in (0, 1, 4) else x
        x = keras.ops.reshape(x, (-1, 9216))
        for dense in self.dense:
            x = keras.ops.relu(dense(self.drop(x, training=training)))
        return self.last(x)


def port_weights(model, state):
    arrays = list(state.values())
    for layer in model.layers:
        if not layer.get_weights():
            continue
        if len(arrays) < 2:
            raise ValueError("too few arrays")
        weight, bias, *arrays = arrays
        before = model.layers[model.layers.index(layer) - 1]
        if isinstance(layer, layers.Conv2D):
            kernel = np.moveaxis(weight, (0, 1), (3, 2))
        elif isinstance(before, layers.Flatten) and len(before.input.shape) == 4:
            _, height, width, channels = before.input.shape
            if weight.shape[1] != channels * height * width:
                raise ValueError("the maps have another size")
            order = np.arange(channels * height * width).reshape(channels, height, width)
            kernel = weight[:, order.transpose(1, 2, 0).ravel()].T
        else:
            kernel = np.swapaxes(weight, 0, 1)
        layer.kernel.assign(kernel)
        layer.bias.assign(bias)
    if arrays:
        raise ValueError("too many arrays")
