"""A small network in both frameworks, with everything that counting can get wrong."""

import numpy as np

IMAGE = (2, 9, 12)  # (C, H, W)


def small_net(kit, freeze_conv2=False):
    """Strided convolution, batch normalisation, grouped convolution, mean, linear layer."""
    make = {"pytorch": _pytorch, "tf": _keras}[kit.__name__.rpartition(".")[2]]
    return make(freeze_conv2)


def image_shape(kit, channels, height, width):
    """The shape of one image as the framework lays it out."""
    return tuple(kit.images(np.zeros((1, channels, height, width))).shape[1:])


def _pytorch(freeze_conv2):
    from torch import nn

    conv2 = nn.Conv2d(6, 9, (2, 3), groups=3)
    for parameter in conv2.parameters():
        parameter.requires_grad = not freeze_conv2
    return nn.Sequential(
        nn.Conv2d(2, 6, (3, 2), stride=2, padding=1, bias=False),
        nn.BatchNorm2d(6),
        nn.ReLU(),
        conv2,
        nn.ReLU(),
        nn.AdaptiveAvgPool2d(1),
        nn.Flatten(),
        nn.Linear(9, 5),
    )


def _keras(freeze_conv2):
    import keras
    from keras import layers

    return keras.Sequential(
        [
            keras.Input((None, None, 2)),
            layers.ZeroPadding2D(1),
            layers.Conv2D(6, (3, 2), strides=2, use_bias=False),
            layers.BatchNormalization(),
            layers.ReLU(),
            layers.Conv2D(9, (2, 3), groups=3, trainable=not freeze_conv2),
            layers.ReLU(),
            layers.GlobalAveragePooling2D(),
            layers.Dense(5),
        ]
    )
