"""Another right solution: functions that are half called, all shapes before the answer."""
# ruff: noqa: F821  (the names that are missing here are the reference's)

import functools

RESNETS = {
    18: functools.partial(ResNet, (2,) * 4, bottleneck=False),
    34: functools.partial(ResNet, (3, 4, 6, 3), bottleneck=False),
    50: functools.partial(ResNet, (3, 4, 6, 3), bottleneck=True),
    101: functools.partial(ResNet, (3, 4, 23, 3), bottleneck=True),
    152: functools.partial(ResNet, (3, 8, 36, 3), bottleneck=True),
}


def build_resnet(depth, num_classes=1000):
    build = RESNETS.get(depth)
    if build is None:
        raise ValueError(f"Choose a depth of {', '.join(map(str, RESNETS))}, not {depth}.")
    return build(num_classes=num_classes)


def logits_without(model, images, dropped):
    first = maps = model.stem(images, training=False)
    shapes = [tuple(maps.shape)]
    for block in model.blocks:  # the whole network, for the shapes only
        maps = block(maps, training=False)
        shapes.append(tuple(maps.shape))
    missing = [number for number in range(len(model.blocks)) if number in dropped]
    if any(shapes[number] != shapes[number + 1] for number in missing):
        raise ValueError("One of the dropped blocks changes the shape of its maps.")
    maps = first
    for number, block in enumerate(model.blocks):
        maps = maps if number in missing else block(maps, training=False)
    return model.head(maps, training=False)
