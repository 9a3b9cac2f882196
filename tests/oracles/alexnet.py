"""Oracles of both AlexNet pages, and networks as the transplant takes them."""

import numpy as np

from autograder import fan_in
from oracles import common as oracles
from probes.alexnet import drawn, empty


def conv2d(images, weight, bias, stride=1, padding=0, groups=1):
    """A convolution as one matrix product for each group: quick enough for whole photographs."""
    patches = oracles.windows(images, weight.shape[2:], stride, padding)  # (N, C, H', W', kh, kw)
    count, channels, rows, columns = patches.shape[:4]
    maps = []
    for tower, kernels in enumerate(np.split(weight, groups)):
        share = channels // groups
        seen = patches[:, tower * share : (tower + 1) * share].transpose(0, 2, 3, 1, 4, 5)
        products = seen.reshape(count * rows * columns, -1) @ kernels.reshape(len(kernels), -1).T
        maps.append(products.reshape(count, rows, columns, -1).transpose(0, 3, 1, 2))
    return np.concatenate(maps, axis=1) + bias[:, None, None]


def response_norm(maps, n=5, k=2.0, alpha=1e-4, beta=0.75):
    """Section 3.3 of the paper, channel by channel."""
    result = np.empty_like(maps)
    for i in range(maps.shape[1]):
        low, high = max(0, i - n // 2), min(maps.shape[1] - 1, i + n // 2)
        total = sum(maps[:, j] ** 2 for j in range(low, high + 1))
        result[:, i] = maps[:, i] / (k + alpha * total) ** beta
    return result


def max_pool(maps, kernel_size=3, stride=2):
    return oracles.max_pool2d(maps, kernel_size, stride)


# --- windows


def fixes(size, kernel_size, stride):
    """Positions, image, padding and overhang, each found by trying."""
    positions = 1
    while (positions - 1) * stride + kernel_size < size:
        positions += 1
    overhang = (positions - 1) * stride + kernel_size - size
    padding = 0
    while (size + 2 * padding - kernel_size) // stride + 1 < positions:
        padding += 1
    return [positions, size + overhang, padding, overhang]


def kind_of(window, result):
    """What a result is of a window (C, s, s)."""
    kinds = {"window": result, "mirrored": result[:, :, ::-1], "upside down": result[:, ::-1],
             "turned": result[:, ::-1, ::-1]}  # fmt: skip
    found = [kind for kind, one in kinds.items() if np.allclose(one, window)]
    return found[0] if found else "something else"


def found_in(image, result):
    """What a result is of an image (C, H, W), and the row and column at which it was cut."""
    height, width = result.shape[1:]
    if height > image.shape[1] or width > image.shape[2]:
        return "larger than its image", None, None
    places = np.ndindex(image.shape[1] - height + 1, image.shape[2] - width + 1)
    for y, x in places:
        kind = kind_of(image[:, y : y + height, x : x + width], result)
        if kind != "something else":
            return kind, y, x
    return "nothing of its image", None, None


# --- the networks: (name, shape of the weight, stride, padding, groups, what follows)

PUBLISHED = [
    ("conv1", (96, 3, 11, 11), 4, 0, 1, "relu norm pool"),
    ("conv2", (256, 48, 5, 5), 1, 2, 2, "relu norm pool"),
    ("conv3", (384, 256, 3, 3), 1, 1, 1, "relu"),
    ("conv4", (384, 192, 3, 3), 1, 1, 2, "relu"),
    ("conv5", (256, 192, 3, 3), 1, 1, 2, "relu pool"),
    ("fc6", ("hidden", 9216), "relu"),
    ("fc7", ("hidden", "hidden"), "relu"),
    ("fc8", ("classes", "hidden"), ""),
]
ONE_TOWER = [
    ("conv1", (64, 3, 11, 11), 4, 2, 1, "relu pool"),
    ("conv2", (192, 64, 5, 5), 1, 2, 1, "relu pool"),
    ("conv3", (384, 192, 3, 3), 1, 1, 1, "relu"),
    ("conv4", (256, 384, 3, 3), 1, 1, 1, "relu"),
    ("conv5", (256, 256, 3, 3), 1, 1, 1, "relu pool"),
    *PUBLISHED[-3:],
]
SMALL = [
    ("conv1", (24, 3, 6, 6), 2, 3, 1, "relu norm pool"),
    ("conv2", (48, 24, 5, 5), 1, 2, 1, "relu norm pool"),
    ("conv3", (64, 48, 3, 3), 1, 1, 1, "relu"),
    ("conv4", (64, 64, 3, 3), 1, 1, 1, "relu"),
    ("conv5", (64, 64, 3, 3), 1, 1, 1, "relu pool"),
    ("fc6", (128, 64), "relu"),
    ("fc7", (128, 128), "relu"),
    ("fc8", ("classes", 128), ""),
]


def shape_of(entry, hidden, classes):
    return tuple({"hidden": hidden, "classes": classes}.get(size, size) for size in entry[1])


def described(rng, network, hidden=24, classes=7, gain=1.4):
    """Random layers of a network, as the transplant takes them."""
    layers = []
    for entry in network:
        shape = shape_of(entry, hidden, classes)
        kind = "conv" if len(shape) == 4 else "linear"
        weight = gain * fan_in(rng, *shape)
        bias = 0.1 * rng.normal(size=shape[0])
        groups = entry[4] if kind == "conv" else 1
        layers.append(dict(name=entry[0], kind=kind, weight=weight, bias=bias, groups=groups))
    return layers


def constant(network, hidden=24, classes=7):
    """Layers whose numbers say which layer they belong to: weights i, biases i + 1/2."""
    layers = described(np.random.default_rng(0), network, hidden, classes)
    for i, layer in enumerate(layers):
        layer["weight"] = np.full(layer["weight"].shape, float(i))
        layer["bias"] = np.full(layer["bias"].shape, i + 0.5)
    return layers


def answers(images, layers, network, activation=oracles.relu, overlapping=True, alpha=1e-4):
    """What every layer answers before its activation: {name: array}."""
    out, maps = {}, images
    for entry, layer in zip(network, layers, strict=True):
        weight, bias = layer["weight"], layer["bias"]
        if layer["kind"] == "conv":
            maps = out[entry[0]] = conv2d(maps, weight, bias, *entry[2:5])
        else:
            maps = out[entry[0]] = oracles.linear(maps, weight, bias)
        steps = entry[-1].split()
        maps = activation(maps) if "relu" in steps else maps
        if "norm" in steps and alpha is not None:
            maps = response_norm(maps, alpha=alpha)
        maps = max_pool(maps, 3 if overlapping else 2) if "pool" in steps else maps
    return out


def example(rng, network, size, batch=2, scale=50.0, **settings):
    """Images, layers and answers of a network on which each mistake shows."""
    images, layers = scale * rng.normal(size=(batch, 3, size, size)), described(rng, network)
    known = answers(images, layers, network, **settings)
    oracles.assert_adequate({name: known[name] for name in list(known)[:-1]})
    return images, layers, known["fc8"]


def quiet(rng, network, hidden=200, classes=200):
    """All features are one, fc6 takes their mean, fc7 and fc8 hand on: only dropout shows."""
    layers = described(rng, network, hidden, classes)
    for layer in layers:
        layer["weight"] = np.zeros(layer["weight"].shape)
        layer["bias"] = np.full(layer["bias"].shape, float(layer["name"] == "conv5"))
    fc6, fc7, fc8 = layers[-3:]
    fc6["weight"] += 1 / fc6["weight"].shape[1]
    fc7["weight"], fc8["weight"] = np.eye(hidden), np.eye(hidden)
    return layers


# --- torchvision's network


def names_and_shapes(track):
    """What torchvision's state_dict holds; nothing is computed."""
    return [[name, list(value.shape)] for name, value in empty().state_dict().items()]


def drawn_logits(track, shapes, batches):
    """Logits of torchvision's network with the weights that the probe draws, too."""
    import torch

    network = empty()
    network.load_state_dict(drawn(shapes), assign=True)
    inputs = [torch.as_tensor(batch, dtype=torch.float32) for batch in batches]
    with torch.no_grad():
        return [network.eval()(one).numpy() for one in inputs]
