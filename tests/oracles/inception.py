"""Oracles of the chapter on parallel branches: counts, networks in NumPy, the libraries' own.

A network's weights are a state: {torchvision's name: array}, in PyTorch's layout.
"""

import numpy as np

from oracles import common as oracles
from oracles.common import kit_of
from oracles.inception_shapes import MODULES
from probes import inception as probes
from probes import inception_twins as twins
from probes.inception import state

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
    net = twins.library_twin(track, network, settings)
    probes.load_library(net, state(shapes, seed))
    return twins.all_passes(kit_of(track), net, images, upstream)


def full_names(track, network):
    """The names and shapes of torchvision's own network at full size."""
    return probes.names_and_shapes_of(twins.library_twin(track, network, None))
