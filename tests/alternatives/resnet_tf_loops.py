"""The same networks with loops over the stages, layers for what functions do."""

import keras
import tensorflow as tf
from keras import layers


def stage(in_channels, channels, count, stride, **kind):
    chain = [Block(in_channels, channels, stride, **kind)]  # noqa: F821
    while len(chain) < count:
        chain.append(Block(chain[-1].out_channels, channels, **kind))  # noqa: F821
    return chain


class ResNet(keras.Model):
    def __init__(self, counts, bottleneck=False, num_classes=1000, width=64):
        super().__init__()
        self.pad3, self.pad1 = layers.ZeroPadding2D(3), layers.ZeroPadding2D(1)
        self.conv1 = layers.Conv2D(width, 7, strides=2, use_bias=False)
        self.bn1 = layers.BatchNormalization(momentum=0.9, epsilon=1e-5)
        self.relu, self.pool = layers.ReLU(), layers.MaxPooling2D(3, 2)
        self.mean, before = layers.GlobalAveragePooling2D(), width
        for number, count in enumerate(counts):
            made = stage(before, width << number, count, 1 + (number > 0), bottleneck=bottleneck)
            setattr(self, f"layer{number + 1}", made)
            before = made[-1].out_channels
        self.fc = layers.Dense(num_classes)

    def call(self, images, training=None):
        maps = self.bn1(self.conv1(self.pad3(images)), training=training)
        maps = self.pool(self.pad1(self.relu(maps)))
        for number in range(4):
            for block in getattr(self, f"layer{number + 1}"):
                maps = block(maps, training=training)
        return self.fc(self.mean(maps))


class CifarResNet(keras.Model):
    def __init__(self, depth, option="A", num_classes=10, widths=(16, 32, 64), in_channels=3):
        super().__init__()
        if depth < 8 or depth % 6 != 2:
            raise ValueError("6n + 2")
        self.conv = layers.Conv2D(widths[0], 3, padding="same", use_bias=False)
        self.norm = layers.BatchNormalization(momentum=0.9, epsilon=1e-5)
        self.blocks, before = [], widths[0]
        for place, width in enumerate(widths):
            self.blocks += stage(before, width, depth // 6, 2 if place else 1, option=option)
            before = width
        self.linear = layers.Dense(num_classes)

    def stem(self, images, training=None):
        return tf.nn.relu(self.norm(self.conv(images), training=training))

    def head(self, maps, training=None):
        return self.linear(tf.reduce_mean(maps, axis=[1, 2]))

    def call(self, images, training=None):
        maps = self.stem(images, training=training)
        for block in self.blocks:
            maps = block(maps, training=training)
        return self.head(maps)
