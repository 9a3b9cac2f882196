"""NumPy oracle of the chapters on residual networks: blocks and networks of blocks.

A network is a list of layers as the transplant takes them; convolutions also say their "stride".
The functions below describe layers with random weights, and compute what they do.
"""

import numpy as np

from autograder import fan_in
from oracles import common as oracles


def convolution(rng, name, into, out, kernel_size=3, stride=1, **more):
    """A convolution without bias, padded so that only its stride makes maps smaller."""
    weight = 1.5 * fan_in(rng, out, into, kernel_size, kernel_size)
    return {"name": name, "kind": "conv", "weight": weight, "stride": stride, **more}


def normalization(rng, name, channels, **more):
    """A batch normalization far from the identity."""
    signs = rng.choice([-1.0, 1.0], size=channels)
    return {
        "name": name,
        "kind": "batch_norm",
        "weight": signs * rng.uniform(0.5, 1.5, size=channels),
        "bias": 0.4 * rng.normal(size=channels),
        "mean": 0.4 * rng.normal(size=channels),
        "var": rng.uniform(0.5, 2, size=channels),
        **more,
    }


def linear(rng, name, into, out, **more):
    """A full connection with bias."""
    weight, bias = fan_in(rng, out, into), 0.3 * rng.normal(size=out)
    return {"name": name, "kind": "linear", "weight": weight, "bias": bias, **more}


def apply(layer, values, training=False):
    """What a layer makes of maps (N, C, H, W) or rows."""
    if layer["kind"] == "linear":
        return oracles.linear(values, layer["weight"], layer["bias"])
    if layer["kind"] == "conv":
        return convolve(values, layer["weight"], layer["stride"])
    mean, var = layer["mean"], layer["var"]
    if training:
        mean, var = values.mean(axis=(0, 2, 3)), values.var(axis=(0, 2, 3))
        layer["seen"] = mean, var, values.size // len(mean)
    shape = (1, -1, 1, 1)
    scaled = (values - mean.reshape(shape)) / np.sqrt(var.reshape(shape) + 1e-5)
    return scaled * layer["weight"].reshape(shape) + layer["bias"].reshape(shape)


def moved(layers, track):
    """The layers after the pass in training mode that `apply` has made with them."""
    answer = [dict(layer) for layer in layers]
    for layer in answer:
        if "seen" in layer:
            mean, var, count = layer.pop("seen")
            if track == "pytorch":
                var = var * count / (count - 1)
            layer["mean"] = 0.9 * layer["mean"] + 0.1 * mean
            layer["var"] = 0.9 * layer["var"] + 0.1 * var
    return answer


def convolve(maps, weight, stride):
    """A cross-correlation, padded by half the kernel, as one matrix product."""
    patches = oracles.windows(maps, weight.shape[2:], stride, weight.shape[2] // 2)
    return np.einsum("ncijhw,ochw->noij", patches, weight, optimize=True)


def plan(into, channels, stride=1, bottleneck=False, stride_at="3x3"):
    """The convolutions of a branch: (input channels, output channels, kernel size, stride)."""
    if not bottleneck:
        return [(into, channels, 3, stride), (channels, channels, 3, 1)]
    first, second = (stride, 1) if stride_at == "1x1" else (1, stride)
    return [
        (into, channels, 1, first),
        (channels, channels, 3, second),
        (channels, 4 * channels, 1, 1),
    ]


def block(rng, name, into, channels, stride=1, option="B", before=(), **kind):
    """The layers of a block, and the names of those whose answers it adds up.

    Args:
        name: what the names of its layers begin with.
        option: "A", "B", "C", or None for the plain twin.
        before: names of the layers that feed the block.
        kind: `bottleneck` and `stride_at` as for `plan`.
    """
    layers, feeding = [], list(before)
    steps = plan(into, channels, stride, **kind)
    for number, step in enumerate(steps, 1):
        conv, norm = f"{name}conv{number}", f"{name}bn{number}"
        layers.append(convolution(rng, conv, *step, inputs=feeding))
        layers.append(normalization(rng, norm, step[1], inputs=[conv]))
        feeding = [norm]
    out = steps[-1][1]
    if option == "C" or (option == "B" and (stride, into) != (1, out)):
        conv, norm = f"{name}downsample.0", f"{name}downsample.1"
        layers.append(convolution(rng, conv, into, out, 1, stride, inputs=list(before)))
        layers.append(normalization(rng, norm, out, inputs=[conv]))
        return layers, [*feeding, norm]
    return layers, feeding if option is None else [*feeding, *before]


def block_by_hand(maps, layers, stride=1, option="B", training=False):
    """What enters each activation of a block, the last of them the sum."""
    branch = [one for one in layers if "downsample" not in one["name"]]
    path = [one for one in layers if "downsample" in one["name"]]
    entering, values = [], maps
    for conv, norm in zip(branch[::2], branch[1::2], strict=True):
        values = values if not entering else oracles.relu(entering[-1])
        entering.append(apply(norm, apply(conv, values, training), training))
    if path:
        entering[-1] = entering[-1] + apply(path[1], apply(path[0], maps), training)
    elif option is not None:
        entering[-1] = entering[-1] + option_a(maps, entering[-1].shape[1], stride)
    return entering


def adequate(draw):
    """The first of some draws (maps, layers, what enters activations) that tells blocks apart."""
    for _ in range(50):
        maps, layers, entering = draw()
        if all(0.2 <= np.mean(one < 0) <= 0.8 for one in entering):
            return maps, layers, entering
    raise AssertionError("weak probe: no draw has 20 to 80 % negative values at each activation")


def option_a(maps, channels, stride):
    """Every stride-th row and column, and zero maps up to the number of channels."""
    kept = maps[:, :, ::stride, ::stride]
    answer = np.zeros((len(maps), channels, *kept.shape[2:]))
    answer[:, : maps.shape[1]] = kept
    return answer


def projection(rng, into, out, stride):
    """The two layers of a projection."""
    conv = convolution(rng, "downsample.0", into, out, 1, stride)
    return [conv, normalization(rng, "downsample.1", out)]


def preactivated(rng, into, channels, stride):
    """Maps and layers of a pre-activation block."""
    layers = [
        normalization(rng, "bn1", into),
        convolution(rng, "conv1", into, channels, 3, stride),
        normalization(rng, "bn2", channels),
        convolution(rng, "conv2", channels, channels),
    ]
    if stride != 1 or into != channels:
        more = dict(inputs=["bn1"])
        layers.append(convolution(rng, "downsample", into, channels, 1, stride, **more))
    return rng.normal(size=(3, into, 7, 6)), layers


def preactivated_by_hand(maps, layers, training=False):
    """What a pre-activation block answers, and what enters its activations."""
    entering = [apply(layers[0], maps, training)]
    active = oracles.relu(entering[0])
    entering.append(apply(layers[2], apply(layers[1], active), training))
    branch = apply(layers[3], oracles.relu(entering[1]))
    return branch + (apply(layers[4], active) if len(layers) > 4 else maps), entering


def cost_by_hand(convolutions):
    """From (input channels, output channels, kernel size, size of the maps behind it)."""
    stored = sum(o * (i * k**2 + 2) for i, o, k, _ in convolutions)
    return (stored, sum(o * i * (k * s) ** 2 for i, o, k, s in convolutions))
