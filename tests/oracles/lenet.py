"""Oracles of the chapter on LeNet, in NumPy."""

import numpy as np

from autograder import fan_in
from oracles import common as oracles


def described(rng, num_classes=10):
    """LeNet's layers with random weights, as the transplant takes them."""
    shapes = {
        "conv1": (6, 1, 5, 5),
        "conv2": (16, 6, 5, 5),
        "fc1": (120, 400),
        "fc2": (84, 120),
        "fc3": (num_classes, 84),
    }
    return [
        {
            "name": name,
            "kind": "conv" if len(shape) == 4 else "linear",
            "weight": 2 * fan_in(rng, *shape),
            "bias": 0.1 * rng.normal(size=shape[0]),
        }
        for name, shape in shapes.items()
    ]


# The small net of the probes: output values times weights per value (6 x 5 x 7 maps, 9 x 4 x 5
# maps in 3 groups, 5 values), and its weights.
MULTIPLY_ADDS = [6 * 5 * 7 * 2 * 3 * 2, 9 * 4 * 5 * 2 * 2 * 3, 5 * 9]
PARAMETERS = {"conv1": 72, "scale and shift": 12, "conv2": 108 + 9, "linear": 45 + 5}


def lenet_by_hand(images, layers):
    """What every layer with weights answers, before its activation: {name: array}."""
    conv1, conv2, fc1, fc2, fc3 = [(one["weight"], one["bias"]) for one in layers]
    out = {"conv1": oracles.conv2d(images, *conv1, padding=2)}  # (N, 6, 28, 28)
    pooled = oracles.max_pool2d(oracles.relu(out["conv1"]), 2)  # (N, 6, 14, 14)
    out["conv2"] = oracles.conv2d(pooled, *conv2)  # (N, 16, 10, 10)
    pooled = oracles.max_pool2d(oracles.relu(out["conv2"]), 2)  # (N, 16, 5, 5)
    out["fc1"] = oracles.linear(pooled, *fc1)
    out["fc2"] = oracles.linear(oracles.relu(out["fc1"]), *fc2)
    out["fc3"] = oracles.linear(oracles.relu(out["fc2"]), *fc3)  # (N, num_classes)
    return out


def example(rng, batch=3, num_classes=10):
    """Images, layers and the answers of a network on which each mistake shows."""
    images, layers = rng.normal(size=(batch, 1, 28, 28)), described(rng, num_classes)
    answers = lenet_by_hand(images, layers)
    oracles.assert_adequate({name: answers[name] for name in ("conv1", "conv2", "fc1", "fc2")})
    oracles.assert_unique_maxima(answers["conv1"], 2, margin=1e-9)
    return images, layers, answers


def one_cycle_by_hand(total_steps, max_lr, pct_start=0.3, div_factor=25.0, final_div_factor=1e4):
    """The rates of all steps; arcs as squared sines, progress by interpolation."""
    peak, last = pct_start * total_steps - 1, total_steps - 1
    progress = np.interp(np.arange(total_steps), [0, peak, last], [0, 1, 2])
    up = np.sin(np.pi / 2 * np.clip(progress, 0, 1)) ** 2
    down = np.sin(np.pi / 2 * np.clip(progress - 1, 0, 1)) ** 2
    initial = max_lr / div_factor
    final = initial / final_div_factor
    return initial + (max_lr - initial) * up - (max_lr - final) * down
