"""Oracles of the chapter on MobileNets: slow loops, networks in NumPy, the libraries' own."""

import numpy as np

from autograder import fan_in
from oracles import common as oracles
from oracles.common import kit_of
from probes import mobilenet as probes

EPSILON = {"pytorch": 1e-5, "tf": 1e-3}
OF_A_BATCH = {"pytorch": 0.1, "tf": 1 - 0.999}  # its share in the running statistics
TABLE_2 = [(1, 16, 1, 1), (6, 24, 2, 2), (6, 32, 3, 2), (6, 64, 4, 2), (6, 96, 3, 1),
           (6, 160, 3, 2), (6, 320, 1, 1)]  # fmt: skip

# --- on paper


def grouped(images, weight, groups=1, stride=1, padding=0):
    """A grouped convolution, product by product."""
    count, channels, height, width = images.shape
    made, kept, rows, columns = weight.shape
    down, across = (
        len(range(0, size + 2 * padding - kernel + 1, stride))
        for size, kernel in ((height, rows), (width, columns))
    )
    maps = np.zeros((count, made, down, across))
    for n, o, y, x in np.ndindex(maps.shape):
        first = o // (made // groups) * kept  # the first map of the group
        for k, i, j in np.ndindex(kept, rows, columns):
            row, column = y * stride + i - padding, x * stride + j - padding
            if 0 <= row < height and 0 <= column < width:
                maps[n, o, y, x] += weight[o, k, i, j] * images[n, first + k, row, column]
    return maps


def costs_by_counting(in_channels, out_channels, kernel_size, height, width, groups=1):
    """The three costs, from arrays of the right shapes."""
    maps = [np.zeros((c, height, width), np.float32) for c in (in_channels, out_channels)]
    kernels = np.zeros((out_channels, in_channels // groups, kernel_size, kernel_size), np.float32)
    work = sum(kernel.size for kernel in kernels for place in maps[1][0].flat)
    return {"parameters": kernels.size, "multiply_adds": work,
            "bytes": sum(one.nbytes for one in (*maps, kernels))}  # fmt: skip


def fewest_zeros(size, kernel_size, stride):
    """The smallest border with which the kernel has a place for every stride begun."""
    wanted, total = len(range(0, size, stride)), 0
    while len(range(0, size + total - kernel_size + 1, stride)) < wanted:
        total += 1
    return [total // 2, (total + 1) // 2]


def nearest_multiple(value, divisor):
    """Rounding of channels, by trying all multiples."""
    multiples = [divisor * number for number in range(1, int(value / divisor) + 3)]
    nearest = min(multiples, key=lambda one: (abs(one - value), -one))
    return min(one for one in multiples if one >= nearest and one >= 0.9 * value)


def libraries_rounding(track, values, divisor):
    """What the library's own function makes of these values."""
    if track == "pytorch":
        from torchvision.models._utils import _make_divisible
    else:
        from keras.src.applications.mobilenet_v2 import _make_divisible
    return [_make_divisible(value, divisor) for value in values]


# --- networks in NumPy


class Maps:
    """Maps on their way through layers that are drawn as they are met.

    ``layers`` is what the transplant takes; ``entering`` what has entered each activation.
    """

    def __init__(self, rng, maps, track, training=False):
        self.rng, self.now, self.track, self.training = rng, maps, track, training
        self.layers, self.entering, self.feeding = [], [], []
        self.statistics = []  # of all normalizations, after one batch, from zero

    def add(self, name, **layer):
        self.layers.append({"name": name, "inputs": self.feeding, **layer})
        self.feeding = [name]

    def conv(self, name, out, size=1, stride=1, depthwise=False, border=None):
        """border: (before, after) of both axes; None: the track's way of keeping the size."""
        channels = self.now.shape[1]
        groups = channels if depthwise else 1
        weight = 1.5 * fan_in(self.rng, out, channels // groups, size, size)
        sides = [border or self.border(n, size, stride) for n in self.now.shape[2:]]
        padded = np.pad(self.now, ((0, 0), (0, 0), *sides))
        if depthwise:
            patches = oracles.windows(padded, size, stride)
            self.now = np.einsum("ncijhw,chw->ncij", patches, weight[:, 0])
        elif size == 1:
            self.now = np.einsum("ncij,oc->noij", padded, weight[:, :, 0, 0], optimize=True)
        else:
            self.now = oracles.conv2d(padded, weight, stride=stride)
        self.add(name, kind="conv", weight=weight, groups=groups)

    def border(self, size, kernel_size, stride):
        if self.track == "tf":
            return fewest_zeros(size, kernel_size, stride)
        return [kernel_size // 2] * 2

    def norm(self, name):
        """Statistics near those of the maps, so that the next activation cuts on both sides."""
        channels, axes = self.now.shape[1], (0, 2, 3)
        own = self.now.mean(axis=axes), self.now.var(axis=axes)
        mean = own[0] + 0.2 * np.sqrt(own[1]) * self.rng.normal(size=channels)
        var = own[1] * self.rng.uniform(0.7, 1.4, size=channels) + 0.01
        weight = self.rng.choice([-1.0, 1.0], size=channels) * self.rng.uniform(2, 4, channels)
        bias = 2 + self.rng.normal(size=channels)
        self.add(name, kind="batch_norm", weight=weight, bias=bias, mean=mean, var=var)
        used = own if self.training else (mean, var)
        values = self.now.size / channels
        unbiased = values / (values - 1) if self.track == "pytorch" else 1
        self.statistics += [OF_A_BATCH[self.track] * one for one in (own[0], unbiased * own[1])]
        mean, var, weight, bias = (one[:, None, None] for one in (*used, weight, bias))
        deviation = np.sqrt(var + EPSILON[self.track])
        self.now = weight * (self.now - mean) / deviation + bias

    def relu6(self):
        self.entering.append(self.now)
        self.now = np.clip(self.now, 0, 6)

    def conv_norm(self, name, out, *how, **more):
        self.conv(f"{name}0", out, *how, **more)
        self.norm(f"{name}1")
        self.relu6()

    def separable(self, out, stride, name=""):
        below = (0, 1) if self.track == "tf" and stride == 2 else None
        self.conv_norm(f"{name}a", self.now.shape[1], 3, stride, depthwise=True, border=below)
        self.conv_norm(f"{name}b", out)

    def inverted(self, out, stride, expand_ratio, name=""):
        before, kept, at = self.now, self.feeding, 0
        if expand_ratio != 1:
            self.conv_norm(f"{name}conv.0.", self.now.shape[1] * expand_ratio)
            at = 1
        self.conv_norm(f"{name}conv.{at}.", self.now.shape[1], 3, stride, depthwise=True)
        self.conv(f"{name}conv.{at + 1}", out)
        self.norm(f"{name}conv.{at + 2}")
        if before.shape == self.now.shape and stride == 1:
            self.now = self.now + before
            self.feeding = [*self.feeding, *kept]

    def head(self, name, classes):
        weight = fan_in(self.rng, classes, self.now.shape[1])
        bias = self.rng.normal(size=classes)
        self.add(name, kind="linear", weight=weight, bias=bias)
        self.now = self.now.mean(axis=(2, 3)) @ weight.T + bias

    def check(self):
        """Does a missing activation show, and one without its upper bound?"""
        shares = [[np.mean(one < 0), np.mean(one > 6)] for one in self.entering]
        below, above = np.transpose(shares)
        assert np.all((below > 0.1) & (below < 0.7)), "weak probe: nothing is negative"
        assert np.all((above > 0.02) & (above < 0.5)), "weak probe: nothing exceeds 6"
        return self


def squeezed(rng, maps, middle):
    """Squeeze-and-excitation by hand: layers and the scaled maps."""
    channels = maps.shape[1]
    layers = [
        {"name": name, "kind": "linear", "weight": 1.5 * fan_in(rng, *shape),
         "bias": 0.5 * rng.normal(size=shape[0])}
        for name, shape in (("fc1", (middle, channels)), ("fc2", (channels, middle)))
    ]  # fmt: skip
    values, entering = maps.mean(axis=(2, 3)), []
    for one in layers:
        values = oracles.relu(entering[-1]) if entering else values
        entering.append(oracles.linear(values, one["weight"], one["bias"]))
    scales = 1 / (1 + np.exp(-entering[-1]))
    return layers, maps * scales[:, :, None, None], entering[0]


def version_1(rng, images, width_mult, classes):
    """The first MobileNet as Keras has it: maps that have passed it, with its layers."""
    net = Maps(rng, images, "tf")
    net.conv_norm("stem", int(32 * width_mult), 3, 2)
    plan = [(64, 1), (128, 2), (128, 1), (256, 2), (256, 1), (512, 2), *[(512, 1)] * 5,
            (1024, 2), (1024, 1)]  # fmt: skip
    for number, (channels, stride) in enumerate(plan):
        net.separable(int(channels * width_mult), stride, f"{number}")
    net.head("head", classes)
    return net


def version_2(rng, images, track, width_mult, classes, blocks=TABLE_2, training=False):
    """MobileNetV2: maps that have passed it, with its layers by torchvision's names."""
    net = Maps(rng, images, track, training)
    net.conv_norm("features.0.", nearest_multiple(32 * width_mult, 8), 3, 2)
    number = 1
    for expansion, channels, count, stride in blocks:
        for place in range(count):
            out = nearest_multiple(channels * width_mult, 8)
            step = stride if place == 0 else 1
            net.inverted(out, step, expansion, f"features.{number}.")
            number += 1
    net.conv_norm(f"features.{number}.", max(1280, nearest_multiple(1280 * width_mult, 8)))
    net.head("classifier.1", classes)
    return net


# --- the libraries' own


def libraries_squeeze(track, layers, maps, upstream):
    """torchvision's own block with these weights: its answer and its gradients."""
    from torchvision.ops import SqueezeExcitation

    net = SqueezeExcitation(*layers[0]["weight"].T.shape).double()
    net.load_state_dict(probes.as_state(layers, {"fc1", "fc2"}))
    return probes.passes(kit_of(track), net, maps, upstream)


def torchvisions(track, width_mult, layers, images, upstream, blocks=None):
    """torchvision's MobileNetV2 with these weights, and with larger ones."""
    net = probes.torchvisions(width_mult, len(layers[-1]["bias"]), blocks)
    net.load_state_dict(probes.as_state(layers))
    return [
        probes.passes(kit_of(track), probes.stretched(net, factor), images, upstream)
        for factor in (1.0, 1.25)
    ]


def names_and_shapes(track, width_mult):
    """What torchvision's state_dict holds, in its order."""
    return probes.listed(probes.torchvisions(width_mult, 1000))


def kerases(track, name, width_mult, layers, images, upstream):
    """Keras' own network with these weights: logits and gradients."""
    net = probes.kerases(name, width_mult, layers, images.shape[2])
    return probes.keras_passes(kit_of(track), net, images, upstream)
