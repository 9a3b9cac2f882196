"""Oracles of the chapter on VGG: costs by slow loops, networks in NumPy, the libraries' own."""

import numpy as np

from autograder import fan_in
from oracles import common as oracles
from oracles.alexnet import conv2d
from oracles.common import kit_of
from probes import vgg as probes

# Table 1 as the paper's lines read: "conv3-64" is 64 kernels of 3x3
TABLE = {
    "A": "3-64 M 3-128 M 3-256 3-256 M 3-512 3-512 M 3-512 3-512 M",
    "B": "3-64 3-64 M 3-128 3-128 M 3-256 3-256 M 3-512 3-512 M 3-512 3-512 M",
    "C": "3-64 3-64 M 3-128 3-128 M 3-256 3-256 1-256 M 3-512 3-512 1-512 M 3-512 3-512 1-512 M",
    "D": "3-64 3-64 M 3-128 3-128 M 3-256 3-256 3-256 M 3-512 3-512 3-512 M 3-512 3-512 3-512 M",
    "E": "3-64 3-64 M 3-128 3-128 M 3-256 3-256 3-256 3-256 M 3-512 3-512 3-512 3-512 M "
    "3-512 3-512 3-512 3-512 M",
}


def steps(letter, width=64):
    """The features of a network: "pool", or (input maps, output maps, kernel size)."""
    found, before = [], 3
    for word in TABLE[letter].split():
        if word == "M":
            found.append("pool")
            continue
        size, maps = map(int, word.split("-"))
        found.append((before, maps * width // 64, size))
        before = found[-1][1]
    return found


# --- costs


def field_by_trying(kernel_sizes):
    """How many pixels of a row reach the middle value, seen by spreading one value."""
    reached = np.ones(1)
    for size in kernel_sizes:
        reached = np.convolve(reached, np.ones(size))
    return int(np.count_nonzero(reached))


def stack_by_counting(channels, kernel_sizes, height, width):
    """The three costs, by making every kernel and counting its numbers."""
    kernels = [
        np.ones((after, before, size, size))
        for before, after, size in zip(channels, channels[1:], kernel_sizes, strict=False)
    ]
    return {
        "parameters": sum(one.size + len(one) for one in kernels),
        "multiply_adds": sum(one.size for one in kernels) * height * width,
        "receptive_field": field_by_trying(kernel_sizes),
    }


def network_by_counting(letter, size, num_classes, hidden):
    """Layers, convolutions and dense layers of a network of table 1, line by line."""
    layers, stored, work, maps = 0, 0, 0, 3
    for step in steps(letter):
        if step == "pool":
            size = (size - 2) // 2 + 1
            continue
        before, maps, kernel = step
        layers += 1
        stored += (before * kernel * kernel + 1) * maps
        work += before * kernel * kernel * maps * size * size
    inputs, dense, products = maps * size * size, 0, 0
    for outputs in (hidden, hidden, num_classes):
        layers, dense, products = (
            layers + 1, dense + (inputs + 1) * outputs, products + inputs * outputs
        )  # fmt: skip
        inputs = outputs
    return {"layers": layers, "convolutions": [stored, work], "dense": [dense, products]}


# --- kernels


def in_a_row(maps, kernels):
    """Maps after one cross-correlation after the other, without a border."""
    for kernel in kernels:
        maps = oracles.conv2d(maps, kernel)
    return maps


def dense_answers(maps, weight, height, width, channels_last=False):
    """What a dense layer answers to every window of maps: (N, O, places down, places across)."""
    down, across = maps.shape[2] - height + 1, maps.shape[3] - width + 1
    answers = np.empty((len(maps), len(weight), down, across))
    for y, x in np.ndindex(down, across):
        window = maps[:, :, y : y + height, x : x + width]
        if channels_last:
            window = np.moveaxis(window, 1, 3)
        answers[:, :, y, x] = window.reshape(len(maps), -1) @ weight.T
    return answers


# --- networks in NumPy


def layer(rng, name, *shape, gain=1.4):
    """Random weights of a convolution or a linear layer, as the transplant takes them."""
    kind = "conv" if len(shape) == 4 else "linear"
    weight, bias = gain * fan_in(rng, *shape), 0.1 * rng.normal(size=shape[0])
    return {"name": name, "kind": kind, "weight": weight, "bias": bias}


def stage(rng, before, after, kernel_sizes):
    """The convolutions of one stage."""
    layers = []
    for number, size in enumerate(kernel_sizes):
        layers.append(layer(rng, f"{2 * number}", after, before, size, size))
        before = after
    return layers


def stage_by_hand(maps, layers):
    """What a stage makes of maps, and what enters its activations."""
    entering = []
    for one in layers:
        entering.append(
            conv2d(maps, one["weight"], one["bias"], padding=len(one["weight"][0, 0]) // 2)
        )
        maps = oracles.relu(entering[-1])
    return oracles.max_pool2d(maps, 2), entering


def network(rng, letter, width, hidden, classes, places=49):
    """The layers of a network of table 1 by torchvision's names; places: of the maps at the end."""
    layers = []
    found = steps(letter, width)
    at = 0
    for step in found:
        if step == "pool":
            at += 1
            continue
        before, after, size = step
        layers.append(layer(rng, f"features.{at}", after, before, size, size))
        at += 2
    inputs = after * places
    for at, outputs in ((0, hidden), (3, hidden), (6, classes)):
        layers.append(layer(rng, f"classifier.{at}", outputs, inputs))
        inputs = outputs
    return layers


def by_hand(images, layers, letter, adaptive=None):
    """Logits of a network of table 1, and what enters its activations.

    Args:
        adaptive: side of the maps that averages make in front of the linear layers, or None.
    """
    maps, waiting, entering = images, list(layers), []
    for step in steps(letter):
        if step == "pool":
            maps = oracles.max_pool2d(maps, 2)
            continue
        one = waiting.pop(0)
        border = len(one["weight"][0, 0]) // 2
        entering.append(conv2d(maps, one["weight"], one["bias"], padding=border))
        maps = oracles.relu(entering[-1])
    values = averages(maps, adaptive) if adaptive else maps
    for one in waiting:
        values = oracles.relu(entering[-1]) if one is not waiting[0] else values
        entering.append(oracles.linear(values, one["weight"], one["bias"]))
    return entering.pop(), entering


def averages(maps, side):
    """Means over side x side regions that cover maps of any size, as PyTorch cuts them."""
    answer = np.empty((*maps.shape[:2], side, side))
    for i, j in np.ndindex(side, side):
        (top, bottom), (left, right) = (
            (n * at // side, -(-n * (at + 1) // side))
            for n, at in zip(maps.shape[2:], (i, j), strict=True)
        )
        answer[:, :, i, j] = maps[:, :, top:bottom, left:right].mean(axis=(2, 3))
    return answer


def adequate(draw):
    """The first of some draws (..., what enters activations) on which mistakes show."""
    for _ in range(50):
        *drawn, entering = draw()
        if all(0.2 <= np.mean(one < 0) <= 0.8 for one in entering):
            return drawn
    raise AssertionError("weak probe: no draw has 20 to 80 % negative values at each activation")


def example(rng, letter, size, width=6, hidden=24, classes=7, adaptive=None, batch=2):
    """Images, layers and logits of a network of table 1 on which each mistake shows."""

    def draw():
        images = rng.normal(size=(batch, 3, *np.broadcast_to(size, 2)))
        places = (adaptive or size // 32) ** 2
        layers = network(rng, letter, width, hidden, classes, places)
        answer, entering = by_hand(images, layers, letter, adaptive)
        return images, layers, answer, entering[:-2]  # few hidden values: their shares vary

    return adequate(draw)


def quiet(rng, width, hidden, places):
    """All features are one, the first linear layer takes means, the others hand on."""
    layers = network(rng, "A", width, hidden, hidden, places)
    for one in layers:
        one["weight"] = np.zeros(one["weight"].shape)
        one["bias"] = np.full(one["bias"].shape, float(one["name"].startswith("features")))
    first, second, third = layers[-3:]
    first["weight"] += 1 / first["weight"].shape[1]
    second["weight"], third["weight"] = np.eye(hidden), np.eye(hidden)
    return layers


def mlpconv(rng, blocks, channels, classes):
    """The convolutions of a network in network."""
    layers, before = [], channels
    for number, (size, widths) in enumerate(blocks):
        last = number == len(blocks) - 1
        for place, width in enumerate([*widths, *([classes] if last else [])]):
            side = 1 if place else size
            layers.append(layer(rng, f"{number}.{place}", width, before, side, side, gain=1.6))
            before = width
    return layers


def quiet_mlpconv(rng, blocks, channels, classes):
    """The first convolution answers ones, the others hand on: only dropout shows."""
    layers = mlpconv(rng, blocks, channels, classes)
    for number, one in enumerate(layers):
        one["weight"] = np.eye(*one["weight"].shape[:2])[:, :, None, None] * bool(number)
        one["bias"] = np.full(len(one["bias"]), float(not number))
    return layers


def mlpconv_by_hand(images, layers):
    """The class maps of a network in network, and what enters its activations."""
    maps, entering, block = images, [], "0"
    for one in layers:
        if one["name"][0] != block:
            maps, block = oracles.max_pool2d(maps, 2), one["name"][0]
        border = len(one["weight"][0, 0]) // 2
        entering.append(conv2d(maps, one["weight"], one["bias"], padding=border))
        maps = oracles.relu(entering[-1])
    return maps, entering


def mlpconv_example(rng, blocks, channels, classes, size):
    """Images, layers and class maps of a network in network on which each mistake shows."""

    def draw():
        images = rng.normal(size=(3, channels, *size))
        layers = mlpconv(rng, blocks, channels, classes)
        return images, layers, *mlpconv_by_hand(images, layers)

    return adequate(draw)


def headed(rng, channels, features, maps_size, hidden, classes):
    """A convolution and two linear layers: (layers, weights of the head)."""
    height, width = maps_size
    return [
        layer(rng, "features", features, channels, 3, 3),
        layer(rng, "first", hidden, features * height * width),
        layer(rng, "second", classes, hidden),
    ]


def headed_by_hand(images, layers, maps_size, activation=oracles.relu, channels_last=False):
    """Convolution without border, ReLU, pooling; then the head on every window of the maps."""
    conv, first, second = layers
    maps = oracles.relu(conv2d(images, conv["weight"], conv["bias"]))
    maps = oracles.max_pool2d(maps, 2)
    hidden = dense_answers(maps, first["weight"], *maps_size, channels_last)
    hidden = activation(hidden + first["bias"][:, None, None])
    return conv2d(hidden, second["weight"][:, :, None, None], second["bias"])


# --- the libraries' own networks


def names_and_shapes(track, letter):
    """What torchvision's state_dict holds, in its order; nothing is computed."""
    return [[name, list(value.shape)] for name, value in probes.empty(letter).state_dict().items()]


def torchvisions(track, letter, width, layers, images, upstream):
    """Logits and gradients of torchvision's network with these weights, and with larger ones."""
    hidden, classes = layers[-2]["bias"].size, layers[-1]["bias"].size
    net = probes.narrow(letter, width, hidden, classes)
    net.load_state_dict(probes.as_state(layers))
    return [
        probes.passes(kit_of(track), probes.stretched(net, factor), images, upstream)
        for factor in (1.0, 1.25)
    ]


def kerases(track, width, layers, images, upstream):
    """Logits and gradients of Keras' own VGG16, made narrower, with these weights."""
    net = probes.narrow_vgg16(width, layers, images.shape[2])
    return probes.keras_passes(kit_of(track), net, images, upstream)
