"""Another right solution: a functional model for small images, maps handed on by reduce."""
# ruff: noqa: F821  (the names that are missing here are the reference's)

import functools

import keras
from keras import layers, ops


def after(maps, part):
    return part(maps)


def stage(in_channels, channels, count, stride, **kind):
    if count == 0:
        return []
    first = Block(in_channels, channels, stride, **kind)
    return [first] + stage(first.out_channels, channels, count - 1, 1, **kind)


class ResNet(keras.Model):
    def __init__(self, counts, bottleneck=False, num_classes=1000, width=64):
        super().__init__()
        more = 4 if bottleneck else 1
        self.conv1 = Conv(width, 7, 2)
        self.bn1 = batch_norm()
        a, b, c, d = (width * 2**number for number in range(4))
        self.layer1 = stage(a, a, counts[0], 1, bottleneck=bottleneck, option="B")
        self.layer2 = stage(more * a, b, counts[1], 2, bottleneck=bottleneck, option="B")
        self.layer3 = stage(more * b, c, counts[2], 2, bottleneck=bottleneck, option="B")
        self.layer4 = stage(more * c, d, counts[3], 2, bottleneck=bottleneck, option="B")
        self.fc = layers.Dense(units=num_classes)

    def call(self, images):
        maps = ops.relu(self.bn1(self.conv1(images)))
        maps = ops.max_pool(ops.pad(maps, ((0, 0), (1, 1), (1, 1), (0, 0))), 3, 2)
        blocks = [*self.layer1, *self.layer2, *self.layer3, *self.layer4]
        return self.fc(ops.mean(functools.reduce(after, blocks, maps), axis=(1, 2)))


def build_resnet(depth, num_classes=1000):
    match depth:
        case 18:
            return ResNet((2, 2, 2, 2), False, num_classes)
        case 34:
            return ResNet((3, 4, 6, 3), False, num_classes)
        case 50:
            return ResNet((3, 4, 6, 3), True, num_classes)
        case 101:
            return ResNet((3, 4, 23, 3), True, num_classes)
        case 152:
            return ResNet((3, 8, 36, 3), True, num_classes)
    raise ValueError(f"{depth} layers are none of the five depths.")


class CifarResNet(keras.Model):
    def __init__(self, depth, option="A", num_classes=10, widths=(16, 32, 64), in_channels=3):
        if depth not in range(8, depth + 1, 6):
            raise ValueError(f"A depth of {depth} is not 6n + 2.")
        stem = keras.Sequential([Conv(widths[0], 3), batch_norm(), layers.Activation("relu")])
        blocks, before = [], widths[0]
        for width, stride in zip(widths, (1, 2, 2), strict=True):
            blocks += stage(before, width, (depth - 2) // 6, stride, option=option)
            before = width
        head = keras.Sequential([layers.GlobalAveragePooling2D(), layers.Dense(num_classes)])
        images = keras.Input((None, None, in_channels))
        logits = functools.reduce(after, [stem, *blocks, head], images)
        super().__init__(inputs=images, outputs=logits)
        self.stem, self.blocks, self.head = stem, blocks, head


def logits_without(model, images, dropped):
    def onwards(maps, numbered):
        number, block = numbered
        answer = block(maps, training=False)
        if number in dropped and tuple(answer.shape) != tuple(maps.shape):
            raise ValueError(f"Without block {number} the shapes do not fit.")
        return maps if number in dropped else answer

    maps = model.stem(images, training=False)
    maps = functools.reduce(onwards, enumerate(model.blocks), maps)
    return model.head(maps, training=False)
