"""Another right solution: a table of functions that are half called."""
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
