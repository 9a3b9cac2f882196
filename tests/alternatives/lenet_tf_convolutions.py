"""Another right solution: linear layers as convolutions; maps and costs layer by layer."""

import keras
from keras import layers


class LeNet(keras.Sequential):
    def __init__(self, num_classes=10):
        super().__init__()
        self.add(keras.Input((28, 28, 1)))
        for filters, padding in ((6, "same"), (16, "valid")):
            self.add(layers.Conv2D(filters, 5, padding=padding, activation="relu"))
            self.add(layers.MaxPooling2D())
        self.add(layers.Conv2D(120, 5, activation="relu"))
        self.add(layers.Conv2D(84, 1, activation="relu"))
        self.add(layers.Conv2D(num_classes, 1))
        self.add(layers.Flatten())


def feature_maps(model, images):
    out, kept = images, []
    for layer in model.layers:
        out = layer(out)
        if isinstance(layer, layers.Conv2D):
            kept.append(out)
    return kept


def count_multiply_adds(model, image_shape):
    shape, counts = (1, *image_shape), []
    for layer in model.layers:
        shape = layer.compute_output_shape(shape)
        if isinstance(layer, layers.Conv2D):
            height, width, per_group, filters = layer.kernel.shape
            counts.append(shape[1] * shape[2] * filters * height * width * per_group)
        elif isinstance(layer, layers.Dense):
            counts.append(layer.kernel.shape[0] * layer.units)
    return counts
