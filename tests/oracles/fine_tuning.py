"""A small body with batch normalization, a head, and their fine-tuning by hand, in NumPy."""

import numpy as np

from oracles import common as oracles
from oracles.common import kit_of
from probes.fine_tuning import ALL, BODY, HEAD, SIZES, SWELL, keras_body, torch_body

EPSILON = {"pytorch": 1e-5, "tf": 1e-3}  # of the batch normalization, the frameworks' defaults


def network(rng):
    """Weights and running statistics of all groups, far from what a fresh network has."""
    weights = {}
    for place, (features, outputs) in enumerate(zip(SIZES, SIZES[1:], strict=False)):
        scale = 2 if place in HEAD else 1
        weights[f"{place}.w"] = scale * rng.normal(size=(outputs, features)) / np.sqrt(features)
        weights[f"{place}.b"] = 0.3 * rng.normal(size=outputs)
        if place in BODY:
            weights[f"{place}.gamma"] = rng.uniform(0.5, 1.5, size=outputs)
            weights[f"{place}.beta"] = 0.3 * rng.normal(size=outputs)
            weights[f"{place}.mean"] = 0.3 * rng.normal(size=outputs)
            weights[f"{place}.var"] = rng.uniform(0.5, 2.0, size=outputs)
    return weights


def data(rng, sizes):
    """Batches of the given sizes; most labels are 0, so that batches are unequal."""
    centers = 1.5 * rng.normal(size=(SIZES[-1], SIZES[0]))
    batches = []
    for size in sizes:
        y = rng.choice(SIZES[-1], size=size, p=[0.6, 0.3, 0.1])
        y[0] = 2
        batches.append((centers[y] + rng.normal(size=(size, SIZES[0])), y))
    return batches


class Net:
    """Two groups of (linear, batch normalization, ReLU), body; one linear layer, head."""

    def __init__(self, weights, track):
        self.weights = {name: np.array(value) for name, value in weights.items()}
        self.epsilon = EPSILON[track]
        self.forget()

    def forget(self):
        """Begin with a new optimizer."""
        self.velocity = {name: 0.0 for name in self.weights}

    def run(self, x, training=False):
        """Logits; the body in evaluation mode, and the head in the mode named."""
        self.inputs, self.normed, self.before = [], [], []
        w = self.weights
        for i in BODY:
            self.inputs.append(x)
            z = x @ w[f"{i}.w"].T + w[f"{i}.b"]
            z = (z - w[f"{i}.mean"]) / np.sqrt(w[f"{i}.var"] + self.epsilon)
            self.normed.append(z)
            self.before.append(w[f"{i}.gamma"] * z + w[f"{i}.beta"])
            x = np.maximum(self.before[-1], 0)
        self.swell = SWELL[2] if training else 1.0
        self.inputs.append(x * self.swell)
        return self.inputs[-1] @ w["2.w"].T + w["2.b"]

    def gradients(self, x, y):
        """Loss, right answers and gradients of one batch."""
        logits, w = self.run(x, training=True), self.weights
        normalizer = np.logaddexp.reduce(logits, axis=1)
        loss = (normalizer - logits[np.arange(len(y)), y]).mean()
        up = (np.exp(logits - normalizer[:, None]) - np.eye(SIZES[-1])[y]) / len(y)
        found = {"2.w": up.T @ self.inputs[2], "2.b": up.sum(axis=0)}
        up = up @ w["2.w"] * self.swell
        for i in reversed(BODY):
            up = up * (self.before[i] > 0)
            found |= {f"{i}.gamma": (up * self.normed[i]).sum(axis=0), f"{i}.beta": up.sum(axis=0)}
            up = up * w[f"{i}.gamma"] / np.sqrt(w[f"{i}.var"] + self.epsilon)
            found |= {f"{i}.w": up.T @ self.inputs[i], f"{i}.b": up.sum(axis=0)}
            up = up @ w[f"{i}.w"]
        return loss, int((logits.argmax(axis=1) == y).sum()), found

    def tune(self, batches, epochs, rate, penalty=0.0, plan=None, momentum=0.9):
        """The history of fine-tuning with SGD; ``plan``: how many groups learn, per epoch."""
        history = {"loss": [], "accuracy": []}
        for epoch in range(epochs):
            trained = ALL if plan is None else ALL[len(ALL) - plan[epoch] :]
            total = right = seen = 0
            for x, y in batches:
                loss, correct, found = self.gradients(x, y)
                found["2.w"] = found["2.w"] + penalty * self.weights["2.w"]
                for name, gradient in found.items():
                    if int(name[0]) in trained:
                        self.velocity[name] = momentum * self.velocity[name] + gradient
                        self.weights[name] = self.weights[name] - rate * self.velocity[name]
                total, right, seen = total + loss * len(y), right + correct, seen + len(y)
            history["loss"].append(total / seen)
            history["accuracy"].append(right / seen)
        return history

    def accuracy(self, batches):
        """The fraction of right answers."""
        x, y = (np.concatenate(parts) for parts in zip(*batches, strict=True))
        return float((self.run(x).argmax(axis=1) == y).mean())


def outputs_of_the_body(track, images):
    """What the network of the probe on injected adapters answers without any adapter."""
    body, _ = torch_body() if track == "pytorch" else keras_body()
    return kit_of(track).array(kit_of(track).forward(body, images))


def linear_case(rng, bias=True):
    """Weights of a layer with 7 inputs and 5 outputs, an adapter of rank 3, and inputs."""
    return {
        "weight": rng.normal(size=(5, 7)) / np.sqrt(7),
        "bias": rng.normal(size=5) if bias else None,
        "rank": 3,
        "alpha": 6.0,
        "inputs": rng.normal(size=(2, 4, 7)),
    }


def factors(rng, case):
    """A and B for a case, in PyTorch's layout, and (alpha / rank) B A by hand."""
    out, *rest = case["weight"].shape
    a = rng.normal(size=(case["rank"], *rest)) / np.sqrt(np.prod(rest))
    b = rng.normal(size=(out, case["rank"]))
    update = case["alpha"] / case["rank"] * np.tensordot(b, a, axes=1)
    return a, b.reshape(out, case["rank"], *[1] * (len(rest) - 1)), update


def linear_outputs(case, weight):
    bias = 0 if case["bias"] is None else case["bias"]
    return case["inputs"] @ weight.T + bias


def conv_case(rng, bias=True):
    """A convolution from 3 to 5 maps with kernels of 2 x 3, an adapter of rank 4, images."""
    return {
        "weight": rng.normal(size=(5, 3, 2, 3)) / np.sqrt(18),
        "bias": rng.normal(size=5) if bias else None,
        "rank": 4,
        "alpha": 2.0,
        "inputs": rng.normal(size=(2, 3, 7, 8)),
    }


def stretched(weight, dilation):
    """The kernel with zeros between its values: what a dilated convolution uses."""
    out, channels, height, width = weight.shape
    down, across = np.broadcast_to(dilation, 2)
    found = np.zeros((out, channels, (height - 1) * down + 1, (width - 1) * across + 1))
    found[:, :, ::down, ::across] = weight
    return found


def conv_outputs(case, weight, track, stride=1, padding=0, dilation=1):
    """The convolution by hand; Keras pads ("same") so that ceil(size / stride) values come."""
    images, kernel = case["inputs"], stretched(weight, dilation)
    strides, borders = np.broadcast_to(stride, 2), np.broadcast_to(padding, 2)
    borders = [(border, border) for border in borders]
    if np.any(padding) and track == "tf":
        sizes = zip(images.shape[2:], strides, kernel.shape[2:], strict=True)
        needed = [max((-(-n // s) - 1) * s + k - n, 0) for n, s, k in sizes]
        borders = [(n // 2, n - n // 2) for n in needed]
    images = np.pad(images, [(0, 0), (0, 0), *borders])
    maps = oracles.conv2d(images, kernel, case["bias"])
    return maps[:, :, :: strides[0], :: strides[1]]


def conv_options(track, stride=1, padding=0, dilation=1):
    if track == "pytorch":
        return {"stride": stride, "padding": padding, "dilation": dilation}
    same = "same" if np.any(padding) else "valid"
    return {"strides": stride, "padding": same, "dilation_rate": dilation}
