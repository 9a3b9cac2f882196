"""Another right solution: Keras' own layers for pooling, borders, means and concatenation."""

import keras
from keras import layers, ops


class Inception(layers.Layer):
    def __init__(self, widths, large=3):
        super().__init__()
        first, before3, three, before5, five, last = widths

        def conv(channels, size):
            return BasicConv(channels, size)  # noqa: F821

        self.branch1 = conv(first, 1)
        self.branch2 = [conv(before3, 1), conv(three, 3)]
        self.branch3 = [conv(before5, 1), conv(five, large)]
        self.branch4 = [layers.MaxPooling2D((3, 3), (1, 1), "same"), conv(last, 1)]
        self.together = layers.Concatenate()

    def build(self, shape):
        pass

    def call(self, maps, training=False):
        def through(chain):
            values = chain[0](maps, training=training)
            return chain[1](values, training=training)

        chains = self.branch2, self.branch3, self.branch4
        return self.together([self.branch1(maps, training=training), *map(through, chains)])


class GoogLeNet(keras.Model):
    def __init__(
        self, num_classes=1000, aux_logits=True, shrink=1, dropout=0.2, dropout_aux=0.7
    ):
        super().__init__()
        self.maps = {"aux1": 512 // shrink, "aux2": 528 // shrink} if aux_logits else {}
        self.conv1 = BasicConv(64 // shrink, 7, stride=2)  # noqa: F821
        self.conv2 = BasicConv(64 // shrink, 1)  # noqa: F821
        self.conv3 = BasicConv(192 // shrink, 3)  # noqa: F821
        for name, widths in MODULES.items():  # noqa: F821
            setattr(self, f"inception{name}", Inception([one // shrink for one in widths]))
        for name in self.maps:
            setattr(self, name, AuxiliaryHead(num_classes, shrink, dropout_aux))  # noqa: F821
        self.end = [layers.GlobalAvgPool2D(), layers.Dropout(dropout)]
        self.fc = layers.Dense(num_classes)

    def build(self, shape):
        for name, maps in self.maps.items():
            getattr(self, name)(ops.zeros((1, 5, 5, maps)))

    def call(self, images, training=False):
        plan = ["conv1", 3, "conv2", "conv3", 3, "inception3a", "inception3b", 3]
        plan += [f"inception4{letter}" for letter in "abcde"]
        plan += [2, "inception5a", "inception5b"]
        maps, kept = images, {}
        for step in plan:
            if isinstance(step, int):
                maps = max_pool(maps, step)  # noqa: F821
            else:
                maps = kept[step] = getattr(self, step)(maps, training=training)
        for layer in self.end:
            maps = layer(maps, training=training)
        logits = self.fc(maps)
        if not (training and self.maps):
            return logits
        second = self.aux2(kept["inception4d"], training=training)
        return logits, second, self.aux1(kept["inception4a"], training=training)


def auxiliary_loss(outputs, labels, weight=0.3):
    entropy = keras.losses.SparseCategoricalCrossentropy(from_logits=True)
    if not isinstance(outputs, tuple):
        return entropy(labels, outputs)
    first, *others = outputs
    return entropy(labels, first) + sum(weight * entropy(labels, one) for one in others)


class DenseBlock(layers.Layer):
    def __init__(self, growth_rate, count, bottleneck=4):
        super().__init__()
        self.steps = [DenseLayer(growth_rate, bottleneck) for _ in range(count)]  # noqa: F821
        self.together = layers.Concatenate(axis=3)

    def build(self, shape):
        pass

    def call(self, maps, training=False):
        for step in self.steps:
            maps = self.together([maps, step(maps, training=training)])
        return maps


class DenseNet(keras.Model):
    def __init__(
        self, growth_rate=32, block_config=(6, 12, 24, 16), stem=64, bottleneck=4,
        num_classes=1000,
    ):  # fmt: skip
        super().__init__()
        self.conv0 = Conv(stem, 7, stride=2)  # noqa: F821
        self.norm0 = batch_norm()  # noqa: F821
        self.pool = [layers.ReLU(), layers.ZeroPadding2D(1), layers.MaxPooling2D(3, 2)]
        self.blocks = [DenseBlock(growth_rate, one, bottleneck) for one in block_config]
        self.transitions = [Transition() for _ in range(len(block_config) - 1)]  # noqa: F821
        self.norm5 = batch_norm()  # noqa: F821
        self.end = [layers.ReLU(), layers.GlobalAveragePooling2D()]
        self.classifier = layers.Dense(num_classes)

    def call(self, images, training=False):
        maps = self.norm0(self.conv0(images), training=training)
        for layer in self.pool:
            maps = layer(maps)
        maps = self.blocks[0](maps, training=training)
        for transition, block in zip(self.transitions, self.blocks[1:], strict=True):
            maps = block(transition(maps, training=training), training=training)
        maps = self.norm5(maps, training=training)
        for layer in self.end:
            maps = layer(maps)
        return self.classifier(maps)
