"""A small network in mixed precision, simulated in NumPy: every rounding is written out.

The numbers are such that, once inputs and weights are rounded, the forward pass is exact in both
half formats. So it has one right result, to the last bit, in whatever order a library adds.
"""

import numpy as np

from oracles.common import only_a_track
from probes.mixed_precision import (
    array,
    batches_of,
    half_of,
    kind_of,
    library,
    network,
    single,
    squared_error,
)

LARGEST = {"float16": 65504.0, "bfloat16": 3.3895313892515355e38}
UNIT = {"float16": 2.0**-13, "bfloat16": 2.0**-10}  # an eighth of the spacing at one
GRADIENTS = {"float16": 4e-3, "bfloat16": 3e-2}  # what a few roundings change, relatively


def rounded(values, half):
    """Float64 values rounded to a half format, to even; what is too large becomes infinite."""
    values = np.asarray(values, dtype=np.float64)
    if half == "float16":
        with np.errstate(over="ignore"):
            return values.astype(np.float16).astype(np.float64)
    bits = np.ascontiguousarray(values, dtype=np.float32).view(np.uint32)
    bits = (bits + 0x7FFF + ((bits >> 16) & 1)) & np.uint32(0xFFFF0000)
    return bits.view(np.float32).astype(np.float64).reshape(values.shape)


def nudged(rng, shape, sizes, half):
    """Numbers of random sign whose last bits are lost when they are rounded to `half`."""
    sign = rng.choice([-1.0, 1.0], shape)
    size = rng.choice(sizes, shape)
    return sign * size * (1 + UNIT[half] * rng.integers(1, 4, shape))


def problem(rng, half="float16", counts=(7,), features=5, hidden=4, classes=3):
    """Weights by name, and batches (inputs, labels), on which every rounding shows."""
    while True:
        weights = {
            "w1": nudged(rng, (hidden, features), [1.0, 2.0], half),
            "b1": nudged(rng, (hidden,), [0.5], half),
            "w2": nudged(rng, (classes, hidden), [0.0625, 0.125], half),
            "b2": nudged(rng, (classes,), [0.25, 0.5], half),
        }
        batches = [
            (nudged(rng, (n, features), [1.0, 2.0], half), rng.integers(0, classes, n))
            for n in counts
        ]
        if all(adequate(weights, inputs, half) for inputs, _ in batches):
            return weights, batches


def adequate(weights, inputs, half):
    """Is the forward pass exact, and does the ReLU bite?"""
    exact, sums = [], []
    copies = {name: rounded(value, half) for name, value in weights.items()}
    hidden = rounded(inputs, half)
    for layer in "12":
        product = hidden @ copies[f"w{layer}"].T
        sums.append(product + copies[f"b{layer}"])
        exact += [np.array_equal(one, rounded(one, half)) for one in (product, sums[-1])]
        hidden = np.maximum(sums[-1], 0)
    return all(exact) and 0.25 < (sums[0] < 0).mean() < 0.75 and np.abs(sums[1]).max() < 6


def forward(weights, inputs, half):
    """Half copies, inputs, hidden units before the ReLU and logits, all as float64."""
    copies = {name: rounded(value, half) for name, value in weights.items()}
    inputs = rounded(inputs, half)
    before = rounded(inputs @ copies["w1"].T + copies["b1"], half)
    logits = rounded(np.maximum(before, 0) @ copies["w2"].T + copies["b2"], half)
    return copies, inputs, before, logits


def cross_entropy(logits, labels):
    """Mean loss, and its derivative by the logits."""
    shifted = logits - logits.max(axis=1, keepdims=True)
    logs = shifted - np.log(np.exp(shifted).sum(axis=1, keepdims=True))
    rows = np.arange(len(labels))
    by_logits = np.exp(logs)
    by_logits[rows, labels] -= 1
    return -logs[rows, labels].mean(), by_logits / len(labels)


def gradients(weights, inputs, labels, half="float16", scale=1.0):
    """The loss, the gradients after division by the scale, and the largest number on the way."""
    copies, inputs, before, logits = forward(weights, inputs, half)
    loss, by_logits = cross_entropy(logits, labels)
    peak = {}

    def keep(name, values):
        peak[name] = float(np.abs(values).max())
        return rounded(values, half)

    with np.errstate(invalid="ignore"):
        d = keep("logits", by_logits * scale)
        found = {"w2": keep("w2", d.T @ np.maximum(before, 0)), "b2": keep("b2", d.sum(axis=0))}
        d = keep("hidden", d @ copies["w2"]) * (before > 0)
        found |= {"w1": keep("w1", d.T @ inputs), "b1": keep("b1", d.sum(axis=0))}
    return loss, {name: value / scale for name, value in found.items()}, peak


def norm(found):
    """The global norm."""
    return float(np.sqrt(sum((g**2).sum() for g in found.values())))


def clear(peak, half="float16"):
    """Is it beyond doubt whether a number is too large, however the sums are taken?"""
    return all(not 0.95 < one / LARGEST[half] < 1.05 for one in peak.values())


class Brink(Exception):
    """A number is so close to the largest of its format that the order of a sum decides."""


def drawn(draw, simulate):
    """The first example that `draw` makes and `simulate` can decide, with what it returned."""
    while True:
        example = draw()
        try:
            return example, simulate(*example)
        except Brink:
            continue


class Training:
    """Descent in mixed precision by the rules of dynamic loss scaling."""

    def __init__(self, weights, half="float16", scale=1.0, interval=2000):
        self.weights, self.half = weights, half
        self.scale, self.interval, self.good = scale, interval, 0

    def step(self, inputs, labels, rate, max_norm=None):
        """One step: the loss, and whether the weights changed."""
        loss, found, peak = gradients(self.weights, inputs, labels, self.half, self.scale)
        if not clear(peak, self.half):
            raise Brink
        taken = all(np.isfinite(g).all() for g in found.values())
        if taken:
            factor = 1.0 if max_norm is None else min(1.0, max_norm / norm(found))
            changed = {name: rate * factor * gradient for name, gradient in found.items()}
            self.weights = {name: w - changed[name] for name, w in self.weights.items()}
            self.good += 1
        else:
            self.scale, self.good = self.scale / 2, 0
        if self.good == self.interval:
            self.scale, self.good = self.scale * 2, 0
        return loss, taken


def too_large(weights, batch, half="float16"):
    """The smallest power of two by which the loss may not be multiplied, for one batch."""
    _, _, peak = gradients(weights, *batch, half)
    return 2.0 ** np.ceil(np.log2(LARGEST[half] / max(peak.values())))


# --- the frameworks' own mixed precision


def operation_by_the_framework(track, operation, inputs, half):
    """The type and the values of an operation in the framework's mixed precision."""
    module = only_a_track(track)
    lib, tensors = library(module), [single(module, one) for one in inputs]
    if track == "pytorch":
        with lib.autocast("cpu", dtype=half_of(module, half)):
            result = getattr(lib.nn.functional, operation)(*tensors)
    else:
        result = keras_operation(lib, operation, tensors, half)
    return [kind_of(result), array(module, result)]


def keras_operation(lib, operation, tensors, half):
    """What a layer of Keras makes of tensors under the policy for an operation."""
    from keras import layers

    if operation == "linear":
        layer = layers.Dense(len(tensors[1]), use_bias=False, dtype=f"mixed_{half}")
        layer.build(tensors[0].shape)
        layer.set_weights([np.transpose(tensors[1])])
        return layer(tensors[0])
    return layers.Lambda(lambda pair: squared_error(lib, *pair), dtype="float32")(tensors)


def loss_by_the_framework(track, weights, batch, half):
    """The loss of the network of the probes in the framework's own mixed precision."""
    module = only_a_track(track)
    (inputs, labels), lib = batches_of(module, [batch])[0], library(module)
    model = network(module, weights, half)
    if track == "pytorch":
        with lib.autocast("cpu", dtype=half_of(module, half)):
            loss = lib.nn.functional.cross_entropy(model(inputs), labels)
    else:
        import keras

        loss = keras.losses.SparseCategoricalCrossentropy(from_logits=True)(labels, model(inputs))
    return float(array(module, loss))
