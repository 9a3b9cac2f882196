"""Oracles of the chapter on parallel branches: counts, networks in NumPy, the libraries' own.

A network's weights are a state: {torchvision's name: array}, in PyTorch's layout.
"""

import numpy as np

from oracles import common as oracles
from oracles.common import kit_of
from probes import inception as probes
from probes.inception import state

# Table 1, in the order 1x1, 3x3 reduce, 3x3, 5x5 reduce, 5x5, pool proj
TABLE = """3a 64 96 128 16 32 32
3b 128 128 192 32 96 64
4a 192 96 208 16 48 64
4b 160 112 224 24 64 64
4c 128 128 256 24 64 64
4d 112 144 288 32 64 64
4e 256 160 320 32 128 128
5a 256 160 320 32 128 128
5b 384 192 384 48 128 128"""
MODULES = {name: [*map(int, widths)] for name, *widths in map(str.split, TABLE.splitlines())}


# --- counts


def module_by_counting(in_channels, widths, height, width, reductions=True):
    """The costs of an inception module, by making every kernel."""
    one, before3, three, before5, five, pooled = widths
    if reductions:
        sizes = [(one, in_channels, 1), (pooled, in_channels, 1)]
        sizes += [(before3, in_channels, 1), (three, before3, 3)]
        sizes += [(before5, in_channels, 1), (five, before5, 5)]
    else:
        sizes = [(one, in_channels, 1), (three, in_channels, 3), (five, in_channels, 5)]
    kernels = [np.ones((after, before, side, side)) for after, before, side in sizes]
    return {
        "channels": one + three + five + (pooled if reductions else in_channels),
        "parameters": sum(kernel.size + len(kernel) for kernel in kernels),
        "multiply_adds": sum(kernel.size for kernel in kernels) * height * width,
    }


def block_by_counting(in_channels, growth_rate, layers, height, width, bottleneck=4):
    """The costs of a dense block, by concatenating its maps."""
    maps, weights, copied = np.zeros((in_channels, height, width)), 0, 0
    for _ in range(layers):
        first = np.ones((bottleneck * growth_rate, len(maps)))
        second = np.ones((growth_rate, len(first), 3, 3))
        weights, copied = weights + first.size + second.size, copied + maps.size
        maps = np.concatenate([maps, np.zeros((growth_rate, height, width))])
    return {"channels": len(maps), "parameters": weights, "copied": copied, "made": maps.size,
            "multiply_adds": weights * height * width}  # fmt: skip


# --- one module with biases


def branches(rng, in_channels, plan):
    """Random weights: for each branch a list of (output maps, kernel size)."""
    found = []
    for chain in plan:
        before, steps = in_channels, []
        for after, size in chain:
            weight = rng.normal(size=(after, before, size, size)) / np.sqrt(before * size**2)
            steps.append([weight, 0.3 * rng.normal(size=after)])
            before = after
        found.append(steps)
    return found


def module_by_hand(maps, chains):
    """What the branches make of maps, side by side, by loops over windows."""
    answers = []
    for number, chain in enumerate(chains):
        values = pooled_by_loops(maps) if number == 3 else maps
        for weight, bias in chain:
            values = oracles.conv2d(values, weight, bias, padding=weight.shape[-1] // 2)
            values = oracles.relu(values)
        answers.extend(np.moveaxis(values, 1, 0))
    return np.stack(answers, axis=1)


def pooled_by_loops(maps):
    """The largest of each value and its neighbors."""
    answer = np.empty_like(maps)
    for y, x in np.ndindex(maps.shape[2:]):
        near = maps[:, :, max(y - 1, 0) : y + 2, max(x - 1, 0) : x + 2]
        answer[:, :, y, x] = near.max(axis=(2, 3))
    return answer


# --- shapes under torchvision's names


def norm_shapes(name, channels):
    parts = ("weight", "bias", "running_mean", "running_var")
    return {f"{name}.{part}": (channels,) for part in parts}


def basic(name, before, after, size):
    return {f"{name}.conv.weight": (after, before, size, size), **norm_shapes(f"{name}.bn", after)}


def inception_shapes(name, before, widths, large=3):
    """The tensors of one module; name is empty or ends with a dot."""
    one, reduce3, three, reduce5, five, pooled = widths
    return {
        **basic(f"{name}branch1", before, one, 1),
        **basic(f"{name}branch2.0", before, reduce3, 1),
        **basic(f"{name}branch2.1", reduce3, three, 3),
        **basic(f"{name}branch3.0", before, reduce5, 1),
        **basic(f"{name}branch3.1", reduce5, five, large),
        **basic(f"{name}branch4.1", before, pooled, 1),
    }


def googlenet_shapes(shrink=1, num_classes=1000, aux_logits=True):
    """The tensors of GoogLeNet."""
    found = {**basic("conv1", 3, 64 // shrink, 7), **basic("conv2", 64 // shrink, 64 // shrink, 1),
             **basic("conv3", 64 // shrink, 192 // shrink, 3)}  # fmt: skip
    before = 192 // shrink
    for name, widths in MODULES.items():
        widths = [one // shrink for one in widths]
        found |= inception_shapes(f"inception{name}.", before, widths)
        before = sum(widths) - widths[1] - widths[3]
    for head, maps in (("aux1", 512), ("aux2", 528)) if aux_logits else ():
        found |= basic(f"{head}.conv", maps // shrink, 128 // shrink, 1)
        found |= dense_shapes(f"{head}.fc1", 2048 // shrink, 1024 // shrink)
        found |= dense_shapes(f"{head}.fc2", 1024 // shrink, num_classes)
    return found | dense_shapes("fc", before, num_classes)


def dense_shapes(name, before, after):
    return {f"{name}.weight": (after, before), f"{name}.bias": (after,)}


def block_shapes(name, before, growth_rate, layers, bottleneck=4):
    """The tensors of a dense block; name is empty or ends with a dot."""
    found, middle = {}, bottleneck * growth_rate
    for number in range(1, layers + 1):
        at = f"{name}denselayer{number}"
        found |= norm_shapes(f"{at}.norm1", before)
        found[f"{at}.conv1.weight"] = (middle, before, 1, 1)
        found |= norm_shapes(f"{at}.norm2", middle)
        found[f"{at}.conv2.weight"] = (growth_rate, middle, 3, 3)
        before += growth_rate
    return found


def densenet_shapes(growth_rate, block_config, stem, bottleneck=4, num_classes=1000):
    """The tensors of DenseNet."""
    found = {"features.conv0.weight": (stem, 3, 7, 7), **norm_shapes("features.norm0", stem)}
    before = stem
    for number, layers in enumerate(block_config, 1):
        at = f"features.denseblock{number}."
        found |= block_shapes(at, before, growth_rate, layers, bottleneck)
        before += layers * growth_rate
        if number < len(block_config):
            at = f"features.transition{number}"
            found |= norm_shapes(f"{at}.norm", before)
            found[f"{at}.conv.weight"] = (before // 2, before, 1, 1)
            before //= 2
    found |= norm_shapes("features.norm5", before)
    return found | dense_shapes("classifier", before, num_classes)


# --- networks in NumPy


class Layers:
    """The layers of a state, in one mode; ``entering`` keeps what enters each ReLU."""

    def __init__(self, weights, training=False, epsilon=1e-3):
        self.weights = {name: array.astype(float) for name, array in weights.items()}
        self.training, self.epsilon, self.entering = training, epsilon, {}

    def conv(self, name, maps, stride=1):
        weight = self.weights[f"{name}.weight"]
        return oracles.conv2d(maps, weight, stride=stride, padding=weight.shape[-1] // 2)

    def normalized(self, name, maps):
        """Batch normalization and ReLU."""
        mean, var = (self.weights[f"{name}.running_{part}"] for part in ("mean", "var"))
        if self.training:
            mean, var = maps.mean(axis=(0, 2, 3)), maps.var(axis=(0, 2, 3))
        scale = self.weights[f"{name}.weight"] / np.sqrt(var + self.epsilon)
        shift = self.weights[f"{name}.bias"] - mean * scale
        self.entering[name] = maps * scale[:, None, None] + shift[:, None, None]
        return oracles.relu(self.entering[name])

    def basic(self, name, maps, stride=1):
        return self.normalized(f"{name}.bn", self.conv(f"{name}.conv", maps, stride))

    def linear(self, name, values):
        return oracles.linear(values, self.weights[f"{name}.weight"], self.weights[f"{name}.bias"])

    def inception(self, name, maps):
        """One module; name is empty or ends with a dot."""
        answers = [self.basic(f"{name}branch1", maps)]
        for branch in ("branch2", "branch3"):
            first = self.basic(f"{name}{branch}.0", maps)
            answers.append(self.basic(f"{name}{branch}.1", first))
        answers.append(self.basic(f"{name}branch4.1", pooled_by_loops(maps)))
        return np.concatenate(answers, axis=1)

    def head(self, name, maps):
        """An auxiliary head without dropout."""
        means = self.basic(f"{name}.conv", averages(maps, 4))
        return self.linear(f"{name}.fc2", oracles.relu(self.linear(f"{name}.fc1", means)))

    def dense_block(self, name, maps):
        count = len({key[len(name) :].split(".")[0] for key in self.weights
                     if key.startswith(f"{name}denselayer")})  # fmt: skip
        made = [maps]
        for number in range(1, count + 1):
            at = f"{name}denselayer{number}"
            values = np.concatenate(made, axis=1)
            values = self.conv(f"{at}.conv1", self.normalized(f"{at}.norm1", values))
            made.append(self.conv(f"{at}.conv2", self.normalized(f"{at}.norm2", values)))
        return np.concatenate(made, axis=1)


def averages(maps, side):
    """Means over side x side regions that cover maps of any size, as PyTorch cuts them."""
    answer = np.empty((*maps.shape[:2], side, side))
    for i, j in np.ndindex(side, side):
        (top, bottom), (left, right) = (
            (k * size // side, -(-(k + 1) * size // side))
            for k, size in zip((i, j), maps.shape[2:], strict=True)
        )
        answer[:, :, i, j] = maps[:, :, top:bottom, left:right].mean(axis=(2, 3))
    return answer


def pooled(maps, size=3):
    """Max pooling with stride 2 that leaves no row and no column out."""
    more = [(0, 0), (0, 0), *((0, (n - size) % 2) for n in maps.shape[2:])]
    return oracles.max_pool2d(np.pad(maps, more, constant_values=-np.inf), size, 2)


def googlenet(weights, images, training=False):
    """Logits of GoogLeNet, those of aux2 and of aux1, without dropout; and the layers."""
    net = Layers(weights, training)
    maps = pooled(net.basic("conv1", images, 2))
    maps = pooled(net.basic("conv3", net.basic("conv2", maps)))
    kept = {}
    for name in MODULES:
        maps = kept[name] = net.inception(f"inception{name}.", maps)
        if name in ("3b", "4e"):
            maps = pooled(maps, {"3b": 3, "4e": 2}[name])
    answers = [net.linear("fc", maps.mean(axis=(2, 3)))]
    if "aux1.fc1.weight" in weights and training:
        answers += [net.head("aux2", kept["4d"]), net.head("aux1", kept["4a"])]
    return answers, net


def densenet(weights, images, blocks, training=False):
    """Logits of DenseNet, and the layers."""
    net = Layers(weights, training, 1e-5)
    maps = net.normalized("features.norm0", net.conv("features.conv0", images, 2))
    border = ((0, 0), (0, 0), (1, 1), (1, 1))
    maps = oracles.max_pool2d(np.pad(maps, border, constant_values=-np.inf), 3, 2)
    for number in range(1, blocks + 1):
        maps = net.dense_block(f"features.denseblock{number}.", maps)
        if number < blocks:
            at = f"features.transition{number}"
            maps = net.conv(f"{at}.conv", net.normalized(f"{at}.norm", maps))
            maps = oracles.avg_pool2d(maps, 2)
    maps = net.normalized("features.norm5", maps)
    return net.linear("classifier", maps.mean(axis=(2, 3))), net


def cross_entropies(outputs, labels):
    """The mean cross-entropy of each of several logits, and its gradient."""
    found, gradients = [], []
    for logits in outputs:
        shares = np.exp(logits - logits.max(axis=1, keepdims=True))
        shares /= shares.sum(axis=1, keepdims=True)
        found.append(oracles.cross_entropy(logits, labels))
        gradients.append((shares - np.eye(logits.shape[1])[labels]) / len(labels))
    return found, gradients


# --- the libraries' own


def twin(track, network, settings, shapes, seed, images, upstream):
    """Logits and gradients of the library's own network with a state, and with it stretched."""
    net = probes.library_twin(track, network, settings)
    probes.load_library(net, state(shapes, seed))
    return probes.all_passes(kit_of(track), net, images, upstream)


def full_names(track, network):
    """The names and shapes of torchvision's own network at full size."""
    return probes.names_and_shapes_of(probes.library_twin(track, network, None))
