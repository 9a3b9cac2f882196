"""Oracles of the chapter on distillation: sums one term at a time, slopes by small steps."""

import math

import numpy as np
from scipy import optimize


def logs(row, temperature=1.0):
    """The logarithms of one softmax, in Python's numbers."""
    scaled = [float(one) / temperature for one in row]
    highest = max(scaled)
    total = math.log(math.fsum(math.exp(one - highest) for one in scaled))
    return [one - highest - total for one in scaled]


def soft(student, teacher, temperature):
    """temperature**2 times the mean divergence."""
    terms = []
    for mine, target in zip(student, teacher, strict=True):
        q, p = logs(mine, temperature), logs(target, temperature)
        terms += [math.exp(b) * (b - a) for a, b in zip(q, p, strict=True)]
    return temperature**2 * math.fsum(terms) / len(student)


def hard(logits, labels):
    """The mean cross-entropy of the images that have a label."""
    costs = [-logs(row)[label] for row, label in zip(logits, labels, strict=True) if label >= 0]
    return math.fsum(costs) / len(costs) if costs else 0.0


def mixed(logits, teacher, labels, temperature, alpha):
    return alpha * soft(logits, teacher, temperature) + (1 - alpha) * hard(logits, labels)


def slopes(loss, logits, step=1e-3):
    """The gradient of a loss by differences, whose error is of the fourth order of the step."""
    found = np.zeros(logits.shape)
    for at in np.ndindex(*logits.shape):
        near = []
        for times in (1, -1, 2, -2):
            moved = logits.copy()
            moved[at] += times * step
            near.append(loss(moved))
        found[at] = (8 * (near[0] - near[1]) - (near[2] - near[3])) / (12 * step)
    return found


def by_the_framework(track, logits, teacher, labels, temperature, alpha):
    """The same by the framework's own losses, for labels that are all known, in double precision.

    Returns:
        list: The loss, and its gradient at the logits.
    """
    if track == "pytorch":
        import torch
        from torch.nn import functional

        mine, other = torch.tensor(logits, requires_grad=True), torch.tensor(teacher)
        target = (other / temperature).softmax(1)
        kl = functional.kl_div((mine / temperature).log_softmax(1), target, reduction="batchmean")
        loss = alpha * temperature**2 * kl
        loss = loss + (1 - alpha) * functional.cross_entropy(mine, torch.tensor(labels))
        loss.backward()
        return [loss.detach().numpy(), mine.grad.numpy()]
    import keras
    import tensorflow as tf

    mine = tf.constant(logits)
    with tf.GradientTape() as tape:
        tape.watch(mine)
        target = tf.nn.softmax(tf.constant(teacher) / temperature)
        kl = keras.losses.KLDivergence(dtype="float64")(target, tf.nn.softmax(mine / temperature))
        cross = keras.losses.SparseCategoricalCrossentropy(from_logits=True, dtype="float64")
        loss = alpha * temperature**2 * kl + (1 - alpha) * cross(tf.constant(labels), mine)
    return [loss.numpy(), tape.gradient(loss, mine).numpy()]


def wrong(logits, labels, temperature):
    """Image by image: the wrong classes' shares, then their mean for each class."""
    count = logits.shape[1]
    found = np.zeros((count, count))
    for k in range(count):
        rows = []
        for row, label in zip(logits, labels, strict=True):
            if label == k:
                others = logs([one for j, one in enumerate(row) if j != k], temperature)
                rows.append([math.exp(one) for one in [*others[:k], -math.inf, *others[k:]]])
        if rows:
            found[k] = [math.fsum(column) / len(rows) for column in zip(*rows, strict=True)]
    return found


def calibration(probabilities, labels, bins):
    """Bin by bin, with fractions of whole numbers as its ends."""
    total = 0.0
    for number in range(1, bins + 1):
        inside = [
            (float(max(row)), float(np.argmax(row) == label))
            for row, label in zip(probabilities, labels, strict=True)
            if (number - 1) / bins < max(row) <= number / bins
        ]
        if inside:
            sure, right = (math.fsum(one) / len(inside) for one in zip(*inside, strict=True))
            total += len(inside) / len(labels) * abs(right - sure)
    return total


def temperature_of(logits, labels, low, high):
    """By SciPy's search for the smallest loss over the logarithm of the temperature."""

    def loss(power):
        return hard(logits / math.exp(power), labels)

    ends = math.log(low), math.log(high)
    return math.exp(optimize.minimize_scalar(loss, bounds=ends, method="bounded",
                                             options={"xatol": 1e-9}).x)  # fmt: skip


EPSILON = 1e-3  # of the teachers' normalization


def teacher(rng, features=5, hidden=6, out=4):
    """Weights and running statistics of a teacher: linear, normalization, tanh, dropout, linear."""
    return {
        "w1": rng.normal(size=(hidden, features)), "b1": rng.normal(size=hidden),
        "gamma": rng.uniform(0.5, 1.5, size=hidden), "beta": 0.3 * rng.normal(size=hidden),
        "mean": rng.normal(size=hidden), "var": rng.uniform(0.5, 2.0, size=hidden),
        "w2": rng.normal(size=(out, hidden)), "b2": rng.normal(size=out),
    }  # fmt: skip


def says(w, images):
    """What a teacher says in evaluation mode."""
    z = images @ w["w1"].T + w["b1"]
    z = w["gamma"] * (z - w["mean"]) / np.sqrt(w["var"] + EPSILON) + w["beta"]
    return np.tanh(z) @ w["w2"].T + w["b2"]


def together(teachers, images):
    """The logarithm of the mean probability, image by image and class by class."""
    rows = [[logs(row) for row in says(one, images)] for one in teachers]
    found = []
    for same in zip(*rows, strict=True):
        each = []
        for values in zip(*same, strict=True):
            highest = max(values)
            total = math.fsum(math.exp(one - highest) for one in values)
            each.append(highest + math.log(total / len(values)))
        found.append(each)
    return np.array(found)


def hinted(student, regressor, hints, batches, rate, momentum):
    """Losses and weights of steps by hand; the student is linear and tanh, the regressor linear.

    Args:
        student, regressor: Weight (out, in) and bias.
        hints: For each batch what the teacher says, (N, out).
    """
    params = [np.array(one) for one in (*student, *regressor)]
    velocity, losses, found = [np.zeros_like(one) for one in params], [], []
    for x, target in zip(batches, hints, strict=True):
        w, b, v, c = params
        inner = np.tanh(x @ w.T + b)
        gap = inner @ v.T + c - target
        losses.append(float((gap**2).sum() / 2 / len(x)))
        outer = gap / len(x)
        back = (outer @ v) * (1 - inner**2)
        steps = [back.T @ x, back.sum(0), outer.T @ inner, outer.sum(0)]
        velocity = [momentum * one + step for one, step in zip(velocity, steps, strict=True)]
        params = [one - rate * move for one, move in zip(params, velocity, strict=True)]
        found.append(params)
    return losses, found
