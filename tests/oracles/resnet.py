"""NumPy oracle of the chapter on ResNet: states under torchvision's names, and their logits."""

import numpy as np

from oracles import common as oracles
from oracles import residual_blocks as blocks
from oracles.common import kit_of
from probes.resnet import load, passes, state, stretch, torchvisions, without_drawing

COUNTS = {18: (2, 2, 2, 2), 34: (3, 4, 6, 3), 50: (3, 4, 6, 3), 101: (3, 4, 23, 3),
          152: (3, 8, 36, 3)}  # fmt: skip


def shapes(counts, bottleneck, width=64, num_classes=1000):
    """The tensors of a ResNet as torchvision calls them: {name: shape}."""
    found = {"conv1.weight": (width, 3, 7, 7), **_norm("bn1", width)}
    into = width
    for number, count in enumerate(counts):
        channels = width * 2**number
        for place in range(count):
            stride = 2 if number and not place else 1
            name = f"layer{number + 1}.{place}."
            steps = blocks.plan(into, channels, stride, bottleneck)
            for i, (before, after, size, _) in enumerate(steps, 1):
                found[f"{name}conv{i}.weight"] = (after, before, size, size)
                found |= _norm(f"{name}bn{i}", after)
            out = steps[-1][1]
            if stride != 1 or into != out:
                found[f"{name}downsample.0.weight"] = (out, into, 1, 1)
                found |= _norm(f"{name}downsample.1", out)
            into = out
    return found | {"fc.weight": (num_classes, into), "fc.bias": (num_classes,)}


def _norm(name, channels):
    parts = ("weight", "bias", "running_mean", "running_var")
    return {f"{name}.{part}": (channels,) for part in parts}


def layer(weights, name, stride=1):
    """One layer of a state as residual_blocks.apply takes it."""
    if f"{name}.running_var" in weights:
        roles = dict(weight="weight", bias="bias", mean="running_mean", var="running_var")
        parts = {role: weights[f"{name}.{part}"].astype(float) for role, part in roles.items()}
        return {"kind": "batch_norm", **parts}
    return {"kind": "conv", "weight": weights[f"{name}.weight"].astype(float), "stride": stride}


def logits(weights, images, counts, bottleneck, training=False):
    """What a ResNet with these weights answers."""

    def normalized(values, conv, norm, stride=1):
        maps = blocks.apply(layer(weights, conv, stride), values)
        return blocks.apply(layer(weights, norm), maps, training)

    maps = oracles.relu(normalized(images, "conv1", "bn1", 2))
    border = ((0, 0), (0, 0), (1, 1), (1, 1))
    maps = oracles.max_pool2d(np.pad(maps, border), 3, 2)
    for number, count in enumerate(counts):
        for place in range(count):
            name, stride = f"layer{number + 1}.{place}.", 2 if number and not place else 1
            strides = [step[3] for step in blocks.plan(1, 1, stride, bottleneck)]
            changed = maps
            for i, step in enumerate(strides, 1):
                changed = changed if i == 1 else oracles.relu(changed)
                changed = normalized(changed, f"{name}conv{i}", f"{name}bn{i}", step)
            if f"{name}downsample.0.weight" in weights:
                maps = normalized(maps, f"{name}downsample.0", f"{name}downsample.1", stride)
            maps = oracles.relu(changed + maps)
    means = maps.mean(axis=(2, 3))
    return oracles.linear(means, weights["fc.weight"], weights["fc.bias"])


# --- the networks for small images, as layers for the transplant


def small(rng, depth, option, widths, num_classes, channels):
    """The layers of a CifarResNet: [stem], one list per block, [head]."""
    stem = [
        blocks.convolution(rng, "stem.conv", channels, widths[0]),
        blocks.normalization(rng, "stem.bn", widths[0]),
    ]
    parts, before, into = [stem], ["stem.bn"], widths[0]
    for number, width in enumerate(widths):
        for place in range((depth - 2) // 6):
            stride = 2 if number and not place else 1
            name = f"block{len(parts) - 1}."
            layers, before = blocks.block(rng, name, into, width, stride, option, before)
            parts.append(layers)
            into = width
    return [*parts, [blocks.linear(rng, "head", into, num_classes, inputs=before)]]


def small_by_hand(images, parts, option, training=False, dropped=()):
    """The logits of a CifarResNet, with or without some of its blocks."""
    stem, *middle, head = parts
    maps = oracles.relu(blocks.apply(stem[1], blocks.apply(stem[0], images), training))
    for number, layers in enumerate(middle):
        if number not in dropped:
            stride = layers[0]["stride"]
            sums = blocks.block_by_hand(maps, layers, stride, option, training)
            maps = oracles.relu(sums[-1])
    return blocks.apply(head[0], maps.mean(axis=(2, 3)))


def flat(parts):
    """All layers in one list."""
    return [one for part in parts for one in part]


# --- torchvision's own


def exchanged(track, depth, images, shapes, seed):
    """Logits of torchvision's network with a state, and with that state, moved and stretched."""
    with without_drawing(track):
        net = torchvisions(depth)
    load(net, state(shapes, seed))
    found = passes(kit_of(track), net, images)
    stretch(net)
    return [*found, *passes(kit_of(track), net, images)]
