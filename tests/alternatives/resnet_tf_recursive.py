"""Another right solution: attributes by loop, pooling before the ReLU, recursion."""
# ruff: noqa: F821  (the names that are missing here are the reference's)

import keras
import tensorflow as tf
from keras import layers

TABLE = [  # convolutions in a block, blocks in a stage
    (2, (2, 2, 2, 2)),
    (2, (3, 4, 6, 3)),
    (3, (3, 4, 6, 3)),
    (3, (3, 4, 23, 3)),
    (3, (3, 8, 36, 3)),
]


def stage(in_channels, channels, count, stride, **kind):
    out = channels * 4 if kind.get("bottleneck") else channels
    plan = [(in_channels, stride)] + [(out, 1)] * (count - 1)
    return [Block(before, channels, step, **kind) for before, step in plan[:count]]


class ResNet(keras.Model):
    def __init__(self, counts, bottleneck=False, num_classes=1000, width=64):
        super().__init__()
        self.conv1, self.bn1 = Conv(width, kernel_size=7, stride=2), batch_norm()
        more = 4 if bottleneck else 1
        befores = [width, more * width, 2 * more * width, 4 * more * width]
        for k, (before, count) in enumerate(zip(befores, counts, strict=True)):
            made = stage(before, width * 2**k, count, min(k, 1) + 1, bottleneck=bottleneck)
            setattr(self, f"layer{k + 1}", made)
        self.fc = layers.Dense(num_classes)

    def call(self, images, training=None):
        maps = self.bn1(self.conv1(images), training=training)
        border = [[0, 0], [1, 1], [1, 1], [0, 0]]
        maps = tf.pad(maps, border, constant_values=maps.dtype.min)
        maps = tf.nn.relu(tf.nn.max_pool2d(maps, (3, 3), (2, 2), "VALID"))
        for blocks in (self.layer1, self.layer2, self.layer3, self.layer4):
            for block in blocks:
                maps = block(maps, training=training)
        places = tf.cast(tf.reduce_prod(tf.shape(maps)[1:3]), maps.dtype)
        return self.fc(tf.einsum("nhwc->nc", maps) / places)


def build_resnet(depth, num_classes=1000):
    for convolutions, counts in TABLE:
        if convolutions * sum(counts) + 2 == depth:
            return ResNet(counts, convolutions == 3, num_classes=num_classes, width=64)
    raise ValueError(f"Table 1 has no network of {depth} layers.")


def logits_without(model, images, dropped):
    def rest(number, maps):
        if number == len(model.blocks):
            return model.head(maps, training=False)
        answer = model.blocks[number](maps, training=False)
        if number not in dropped:
            return rest(number + 1, answer)
        if answer.shape != maps.shape:
            raise ValueError(f"Block {number} cannot be missing: it changes the shape.")
        return rest(number + 1, maps)

    return rest(0, model.stem(images, training=False))
