"""What the tests of the chapter on recipes expect: slow loops, and sums that are written out."""

import math

import numpy as np

EPS = 1e-3  # of the probes' normalizations


def smoothed(logits, targets, amount):
    """Row by row and class by class, with exact logarithms of sums; the gradient by its sum."""
    count, classes = np.shape(logits)
    loss, gradient = 0.0, np.zeros((count, classes))
    for n in range(count):
        top = max(logits[n])
        norm = top + math.log(math.fsum(math.exp(z - top) for z in logits[n]))
        q = [(1 - amount) * targets[n][k] + amount / classes for k in range(classes)]
        loss += math.fsum(q[k] * (norm - logits[n][k]) for k in range(classes)) / count
        for j in range(classes):
            p = math.exp(logits[n][j] - norm)
            gradient[n, j] = math.fsum(q[k] * (p - (j == k)) for k in range(classes)) / count
    return loss, gradient


def restarts(steps, first_cycle, max_lr, min_lr=0.0, stretch=1, shrink=1.0):
    """All rates up to a step, cycle after cycle."""
    rates, k = [], 0
    while len(rates) < steps:
        length = first_cycle * stretch**k
        for t in range(length):
            wave = math.cos(math.pi * t / (2 * length)) ** 2  # the same as (1 + cos(2 x)) / 2
            rates.append(min_lr + (max_lr - min_lr) * shrink**k * wave)
        k += 1
    return rates[:steps]


def decays(updates, decay, warm_up):
    return [min(decay, (1 + n) / (10 + n)) if warm_up else decay for n in range(updates)]


def shares(updates, decay, warm_up=False):
    """Value n came in with 1 - d, and every later update left d of it."""
    d = decays(updates, decay, warm_up)
    came = [1.0, *(1 - one for one in d)]
    return np.array([came[n] * math.prod(d[n:]) for n in range(updates + 1)])


def average(states, decay, warm_up=False):
    """The sum of all states with their shares; counters are the last one's."""
    weights = shares(len(states) - 1, decay, warm_up)
    found = {}
    for name in states[0]:
        values = [np.asarray(one[name]) for one in states]
        whole = values[0].dtype.kind in "iu"
        found[name] = (
            values[-1] if whole else sum(w * v for w, v in zip(weights, values, strict=True))
        )
    return found


# --- statistics


def state(rng):
    """Weights and statistics of the probes' network, all different, the counter an integer."""
    sizes = dict(w1=(4, 3), b1=4, gamma=4, beta=4, mean1=4, var1=4)
    sizes |= dict(w2=(3, 4), b2=3, mean2=3, var2=3)
    found = {name: rng.normal(size=size) for name, size in sizes.items()}
    for name in ("var1", "var2"):
        found[name] = rng.uniform(0.5, 3, size=sizes[name])
    found["beta"] *= 0.3  # on both sides of the ReLU's bend
    return found | {"count": np.array(int(rng.integers(5, 1000)))}


def recomputed(old, batches, unbiased):
    """The state with statistics of the batches; the network runs as in training, by hand."""
    first, last, negative = [], [], []
    for x, _ in batches:
        h = np.array([old["w1"] @ row + old["b1"] for row in x])
        first.append(moments(h, unbiased))
        mean, var = moments(h, False)
        h = old["gamma"] * (h - mean) / np.sqrt(var + EPS) + old["beta"]
        negative.append((h < 0).mean())
        h = 2 * np.where(h > 0, h, 0)
        last.append(moments(np.array([old["w2"] @ row + old["b2"] for row in h]), unbiased))
    assert 0 < np.mean(negative) < 1, "weak probe"
    found = {}
    for place, each in ((1, first), (2, last)):
        found[f"mean{place}"] = sum(mean for mean, _ in each) / len(batches)
        found[f"var{place}"] = sum(var for _, var in each) / len(batches)
    return old | found


def moments(values, unbiased):
    """Mean and variance of each column, by sums."""
    count = len(values)
    mean = sum(values) / count
    return mean, sum((row - mean) ** 2 for row in values) / (count - unbiased)


def mean_of(states):
    return {name: sum(one[name] for one in states) / len(states) for name in states[0]}


# --- the loop


def trained(weights, batches, epochs, rates, smoothing, rate_inside, momentum=0.9, factor=1.5):
    """Softmax regression with momentum, in NumPy: losses, and (w, b) after each step.

    Epoch 0 begins with batch 0, epoch 1 with batch 1, and so on around.

    Args:
        rate_inside: whether the rate belongs to the velocity, as in Keras, or not, as in PyTorch.
    """
    (w, b), velocities = (np.array(one) for one in weights), [0.0, 0.0]
    losses, path = [], []
    for epoch in range(epochs):
        first = epoch % len(batches)
        for x, y in batches[first:] + batches[:first]:
            x = factor * np.asarray(x)  # the network's first layer, in training
            loss, slope = smoothed(x @ w.T + b, np.eye(len(b))[y], smoothing)
            rate = rates[len(losses)]
            inner, outer = (rate, 1.0) if rate_inside else (1.0, rate)
            slopes = zip(velocities, (slope.T @ x, slope.sum(axis=0)), strict=True)
            velocities = [momentum * v + inner * g for v, g in slopes]
            w, b = w - outer * velocities[0], b - outer * velocities[1]
            losses.append(loss)
            path.append([w, b])
    return losses, path
