"""A small network and its training by hand: every derivative written out in NumPy."""

import numpy as np

EPSILON = {"pytorch": 1e-5, "tf": 1e-3}  # of the batch normalization, the frameworks' defaults
KEPT = 0.9  # share of the old running statistics: PyTorch calls it momentum 0.1, Keras 0.9
TRAINED = ("w1", "b1", "gamma", "beta", "w2", "b2")


def network(rng, features=5, hidden=4, classes=3):
    """Weights and running statistics, far from what a fresh network has."""
    return {
        "w1": rng.normal(size=(hidden, features)) / np.sqrt(features),
        "b1": 0.3 * rng.normal(size=hidden),
        "gamma": rng.uniform(0.5, 1.5, size=hidden),
        "beta": 0.3 * rng.normal(size=hidden),
        "mean": rng.normal(size=hidden),
        "var": rng.uniform(0.5, 2.0, size=hidden),
        "w2": 2 * rng.normal(size=(classes, hidden)) / np.sqrt(hidden),
        "b2": 0.3 * rng.normal(size=classes),
    }


class Net:
    """Linear, batch normalization (or none), ReLU, Linear, cross-entropy.

    A ``mask`` among the weights multiplies the inputs in training, like a dropout that draws
    nothing; what is ``frozen`` has no gradient.
    """

    def __init__(self, weights, track, l2=0.0, frozen=()):
        self.weights = {name: np.array(value) for name, value in weights.items()}
        self.track, self.l2, self.frozen = track, l2, frozen
        self.velocity = {name: 0.0 for name in TRAINED}

    def normalize(self, z, training):
        """The normalized values, and the deviation by which they were divided."""
        mean, var = self.weights["mean"], self.weights["var"]
        if training:
            mean, var = z.mean(axis=0), z.var(axis=0)
            unbiased = len(z) / (len(z) - 1) if self.track == "pytorch" else 1.0
            for name, value in (("mean", mean), ("var", var * unbiased)):
                self.weights[name] = KEPT * self.weights[name] + (1 - KEPT) * value
        deviation = np.sqrt(var + EPSILON[self.track])
        return (z - mean) / deviation, deviation

    def run(self, x, training=False):
        """Logits, and what the derivatives need."""
        w = self.weights
        self.inputs = x * w["mask"] if training and "mask" in w else x
        z = self.inputs @ w["w1"].T + w["b1"]
        if "gamma" in w:
            z, self.deviation = self.normalize(z, training)
            self.normed = z
            z = w["gamma"] * z + w["beta"]
        self.before = z
        self.after = np.maximum(z, 0)
        return self.after @ w["w2"].T + w["b2"]

    def measure(self, x, y, training=False):
        """Mean cross-entropy, number of right answers, logits."""
        logits = self.run(x, training)
        losses = np.logaddexp.reduce(logits, axis=1) - logits[np.arange(len(y)), y]
        correct = int((logits.argmax(axis=1) == y).sum())
        return losses.mean() + self.l2 * np.sum(self.weights["w1"] ** 2), correct, logits

    def gradients(self, x, y):
        """Loss, right answers and gradients; training mode."""
        loss, correct, logits = self.measure(x, y, training=True)
        w, count = self.weights, len(y)
        softmax = np.exp(logits - np.logaddexp.reduce(logits, axis=1)[:, None])
        up = (softmax - np.eye(logits.shape[1])[y]) / count
        found = {"w2": up.T @ self.after, "b2": up.sum(axis=0)}
        up = (up @ w["w2"]) * (self.before > 0)
        if "gamma" in w:
            found["gamma"], found["beta"] = (up * self.normed).sum(axis=0), up.sum(axis=0)
            up = up * w["gamma"]
            centered = up - up.mean(axis=0) - self.normed * (up * self.normed).mean(axis=0)
            up = centered / self.deviation
        found["w1"] = up.T @ self.inputs + 2 * self.l2 * w["w1"]
        found["b1"] = up.sum(axis=0)
        return loss, correct, {k: v for k, v in found.items() if k not in self.frozen}

    def descend(self, found, rate, momentum=0.9, max_norm=None):
        """One step of SGD in the framework's convention; returns the norm before clipping.

        ``rate`` is a number, or a dictionary from the names of the weights.
        """
        norm = np.sqrt(sum(np.sum(g**2) for g in found.values()))
        scale = 1.0 if max_norm is None else min(1.0, max_norm / norm)
        for name, gradient in found.items():
            own = rate[name] if isinstance(rate, dict) else rate
            inside, outside = (own, 1.0) if self.track == "tf" else (1.0, own)
            self.velocity[name] = momentum * self.velocity[name] + inside * scale * gradient
            self.weights[name] = self.weights[name] - outside * self.velocity[name]
        return norm

    def epoch(self, batches, rates, **more):
        """The means of one epoch of training, as {"loss", "accuracy"}."""
        total, right, seen = 0.0, 0, 0
        for (x, y), rate in zip(batches, rates, strict=True):
            loss, correct, found = self.gradients(x, y)
            self.descend(found, rate, **more)
            total, right, seen = total + loss * len(y), right + correct, seen + len(y)
        return {"loss": total / seen, "accuracy": right / seen}

    def assess(self, batches):
        """The means over data, in inference mode."""
        x, y = (np.concatenate(parts) for parts in zip(*batches, strict=True))
        loss, correct, _ = self.measure(x, y)
        return {"loss": loss, "accuracy": correct / len(y)}


def data(rng, sizes, features=5):
    """Batches of the given sizes; most labels are 0, so that batches are unequal."""
    centers = 1.5 * rng.normal(size=(3, features))
    batches = []
    for size in sizes:
        y = rng.choice(3, size=size, p=[0.6, 0.3, 0.1])
        y[0] = 2
        batches.append((centers[y] + rng.normal(size=(size, features)) + 0.5, y))
    return batches


def warmup_cosine_by_hand(total, max_lr, warmup, min_lr):
    """The fall as a squared cosine of the half angle."""
    up = [max_lr * k / warmup for k in range(1, warmup + 1)]
    angles = np.linspace(0, np.pi / 2, total - warmup)
    return [*up, *(min_lr + (max_lr - min_lr) * np.cos(angles) ** 2)]
