"""Another right solution: blocks that are functional models, made of symbolic maps."""
# ruff: noqa: F821  (the names that are missing here are the reference's)

import keras
import numpy as np
from keras import layers


class BasicBlock(keras.Model):
    def __init__(self, in_channels, channels, stride=1, option="B"):
        maps = keras.Input((None, None, in_channels))
        branch = keras.Sequential(
            [
                Conv3x3(channels, stride),
                batch_norm(),
                layers.ReLU(),
                Conv3x3(channels),
                batch_norm(),
            ]
        )
        total = branch(maps)
        if option is not None:
            shortcut = Shortcut(in_channels, channels, stride, option)
            total = layers.add([total, shortcut(maps)])
        super().__init__(inputs=maps, outputs=layers.ReLU()(total))
        self.branch = branch


class PreActivationBlock(keras.Model):
    def __init__(self, in_channels, channels, stride=1):
        maps = keras.Input((None, None, in_channels))
        active = layers.ReLU()(batch_norm()(maps))
        inner = layers.ReLU()(batch_norm()(Conv3x3(channels, stride)(active)))
        around = maps
        if stride != 1 or in_channels != channels:
            around = layers.Conv2D(channels, 1, strides=stride, use_bias=False)(active)
        total = layers.add([around, Conv3x3(channels)(inner)])
        super().__init__(inputs=maps, outputs=total)


def zero_last_gammas(blocks):
    for gamma in [block.branch.layers[-1].gamma for block in blocks]:
        gamma.assign(np.zeros_like(gamma.numpy()))
