"""Oracles of the chapter on ConvNeXt: its parts by slow loops, a block in NumPy, the libraries'."""

import math

import numpy as np

from autograder import fan_in
from oracles.common import conv2d, kit_of, linear
from probes import convnext as probes

# --- on paper


def normalized(values, weight, bias, axis, eps):
    """Layer normalization along an axis, one line of values after the other."""
    moved = np.moveaxis(np.array(values, dtype=float), axis, -1)
    for place in np.ndindex(moved.shape[:-1]):
        line = moved[place]
        mean = sum(line) / len(line)
        variance = sum((one - mean) ** 2 for one in line) / len(line)
        moved[place] = [
            w * (one - mean) / math.sqrt(variance + eps) + b
            for one, w, b in zip(line, weight, bias, strict=True)
        ]
    return np.moveaxis(moved, -1, axis)


def gelu(values, approximate=False):
    """Value by value: by the complement of the error function, or by the exponential."""

    def exact(x):
        return x * math.erfc(-x / math.sqrt(2)) / 2

    def by_tanh(x):  # (1 + tanh(z)) / 2 is 1 / (1 + exp(-2 z))
        z = math.sqrt(2 / math.pi) * (x + 0.044715 * x * x * x)
        return x / (1 + math.exp(-2 * z))

    return np.vectorize(by_tanh if approximate else exact, otypes=[float])(values)


def missing_branches(branch, rate, draws):
    """Stochastic depth, image by image."""
    rows = [
        np.zeros(one.shape) if draw < rate else one / (1 - rate)
        for one, draw in zip(branch, draws, strict=True)
    ]
    return np.array(rows)


def growing(counts, last):
    """The rates of all blocks, by counting them."""
    total, number, found = sum(counts), 0, []
    for count in counts:
        found.append([])
        for _ in range(count):
            found[-1].append(last * number / (total - 1) if total > 1 else 0.0)
            number += 1
    return found


def costs(counts, widths, size, num_classes):
    """Parameters and work from the shapes of all weights of a network, layer by layer."""
    found = {name: [0, 0] for name in ("between", "depthwise", "pointwise", "rest")}
    for name, (kind, shape) in shapes(counts, widths, num_classes).items():
        weights = int(np.prod(shape))
        found[kind][0] += weights
        if name.endswith("weight") and len(shape) > 1:
            stage = int(name.split(".")[1]) // 2 if name.startswith("features") else None
            side = 1 if stage is None else (size // 4) // 2**stage
            found[kind][1] += weights * side * side
    return {name: list(both) for name, both in found.items()}


def shapes(counts, widths, num_classes):
    """Torchvision's name of every parameter -> (kind of its cost, shape), in the data's order."""
    found, before = {}, 3
    for stage, (count, width) in enumerate(zip(counts, widths, strict=True)):
        conv = (width, before, 2, 2) if stage else (width, 3, 4, 4)
        pair = [("between", conv), ("rest", (before if stage else width,))]
        for place, (kind, shape) in enumerate(pair[::-1] if stage else pair):
            found[f"features.{2 * stage}.{place}.weight"] = kind, shape
            found[f"features.{2 * stage}.{place}.bias"] = kind, shape[:1]
        for number in range(count):
            found |= block_shapes(width, f"features.{2 * stage + 1}.{number}.")
        before = width
    for place, shape in ((0, (width,)), (2, (num_classes, width))):
        found[f"classifier.{place}.weight"] = "rest", shape
        found[f"classifier.{place}.bias"] = "rest", shape[:1]
    return found


def block_shapes(channels, prefix=""):
    """The same for one block."""
    wide = 4 * channels
    layers = {
        0: ("depthwise", (channels, 1, 7, 7)),
        2: ("rest", (channels,)),
        3: ("pointwise", (wide, channels)),
        5: ("pointwise", (channels, wide)),
    }
    found = {}
    for place, (kind, shape) in layers.items():
        found[f"{prefix}block.{place}.weight"] = kind, shape
        found[f"{prefix}block.{place}.bias"] = kind, shape[:1]
    return found | {f"{prefix}layer_scale": ("rest", (channels, 1, 1))}


def sizes(track, described):
    """What a network with these parameters learns, as the probes write it down."""
    if track == "pytorch":
        return sorted([name, list(shape)] for name, (_, shape) in described.items())
    return [int(np.prod(shape)) for _, shape in described.values()]


# --- weights, and a block in NumPy


def weights(rng, described):
    """Random numbers for described parameters, none of them 0 or 1."""
    found = {}
    for name, (_, shape) in described.items():
        if len(shape) > 1 and not name.endswith("scale"):
            found[name] = 1.4 * fan_in(rng, *shape)
        elif name.endswith("bias"):
            found[name] = 0.3 * rng.normal(size=shape)
        else:
            found[name] = rng.uniform(0.5, 1.5, size=shape)
    return found


def block(rng, channels):
    """Weights of a block."""
    return weights(rng, block_shapes(channels))


def network(rng, counts, widths, num_classes):
    """Weights of a network."""
    return weights(rng, shapes(counts, widths, num_classes))


def branch_by_hand(maps, given):
    """What a block adds to maps (N, C, H, W)."""
    channels = maps.shape[1]
    mixed = conv2d(maps, given["block.0.weight"], given["block.0.bias"], 1, 3, groups=channels)
    mixed = normalized(mixed, given["block.2.weight"], given["block.2.bias"], 1, 1e-6)
    wide = np.einsum("nchw,oc->nohw", mixed, given["block.3.weight"])
    wide = gelu(wide + given["block.3.bias"][:, None, None])
    back = np.einsum("nchw,oc->nohw", wide, given["block.5.weight"])
    return given["layer_scale"] * (back + given["block.5.bias"][:, None, None])


def network_by_hand(images, given, counts):
    """Logits of a network with these weights."""
    maps = images
    for stage, count in enumerate(counts):
        name = f"features.{2 * stage}"
        pairs = [[given[f"{name}.{place}.{part}"] for part in ("weight", "bias")] for place in "01"]
        if stage:
            maps = normalized(maps, *pairs[0], 1, 1e-6)
            maps = conv2d(maps, *pairs[1], stride=2)
        else:
            maps = normalized(conv2d(maps, *pairs[0], stride=4), *pairs[1], 1, 1e-6)
        for number in range(count):
            start = f"features.{2 * stage + 1}.{number}."
            own = {key.removeprefix(start): one for key, one in given.items()
                   if key.startswith(start)}  # fmt: skip
            maps = maps + branch_by_hand(maps, own)
    values = maps.mean(axis=(2, 3))
    values = normalized(values, given["classifier.0.weight"], given["classifier.0.bias"], 1, 1e-6)
    return linear(values, given["classifier.2.weight"], given["classifier.2.bias"])


def quiet(rng, counts, width, num_classes):
    """Every block adds 1 to one channel of its own; all else hands on, or normalizes."""
    found = {name: np.zeros(one.shape) for name, one in
             network(rng, counts, [width] * len(counts), num_classes).items()}  # fmt: skip
    number = 0
    for name, one in found.items():
        if name.endswith("layer_scale"):
            found[name] = np.ones(one.shape)
        elif name.endswith("5.bias"):
            one[number] = 1.0
            number += 1
        elif one.shape == (width,) and name.endswith("weight"):
            found[name] = np.ones(one.shape)
        elif one.shape[2:] == (2, 2):
            one += np.eye(width)[:, :, None, None] / 4
    found["classifier.2.weight"] = np.eye(num_classes, width)
    return found


# --- the libraries' own


def librarys_norm(track, **ask):
    """Answers and gradients of the library's layer normalization."""
    make = {"pytorch": probes.torchs_norm, "tf": probes.kerases_norm}[track]
    return probes.norm_passes(kit_of(track), track, make(**ask), **ask)


def librarys_block(track, channels, weights, maps, upstream):
    """Answers and gradients of the library's block with these weights."""
    make = {"pytorch": probes.torchvisions_block, "tf": probes.kerases_block}[track]
    net = probes.filled(track, make(channels), weights, maps)
    return probes.passes(kit_of(track), track, net, maps, upstream)


def librarys_network(track, counts, widths, num_classes, weights, images, upstream):
    """Logits and gradients of the library's network with these weights."""
    make = {"pytorch": probes.torchvisions, "tf": probes.kerases}[track]
    net = probes.filled(track, make(counts, widths, num_classes, images), weights, images)
    return probes.passes(kit_of(track), track, net, images, upstream)


def names_and_shapes(track, counts, widths):
    """What the state_dict of torchvision's network holds."""
    state = probes.torchvisions(counts, widths, 1000, None).state_dict()
    return sorted([name, list(value.shape)] for name, value in state.items())
