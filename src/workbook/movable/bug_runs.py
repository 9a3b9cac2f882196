"""One training program with one bug at a time, and what six checks of it measure.

The program is a network with a hidden layer and dropout that learns to read digits; its
derivatives are written by hand, so that a page records all of it in seconds.
"""

import numpy as np

from workbook.by_hand import start

BUGS = {
    "none": "no bug", "softmax": "two softmaxes", "sum": "never cleared", "frozen": "frozen layer",
    "dropout": "dropout left on", "order": "labels shifted", "leak": "a leak",
}  # fmt: skip
SIZES, RATE, BATCH, EPOCHS, RUNS = (64, 48, 10), 0.5, 50, 40, 6


class Program:
    """Training and reading digits, with a bug.

    Args:
        bug: One of `BUGS`.
        data: Images (N, 64) and labels (N,) to train on, and the same of a validation set.
        seed: Of the first weights, of dropout and of the order of the examples.
    """

    def __init__(self, bug, data, seed=0):
        images, labels, self.asked, self.answers = data
        if bug == "order":
            labels = np.roll(labels, 1)
        if bug == "leak":
            images = np.concatenate([images, self.asked])
            labels = np.concatenate([labels, self.answers])
        self.bug, self.images, self.labels = bug, images, labels
        self.rng, self.weights = np.random.default_rng(seed), start(seed, SIZES)
        self.held = {name: np.zeros_like(one) for name, one in self.weights.items()}

    def forward(self, images, dropping):
        """Logits, hidden units, and what dropout multiplied them by."""
        hidden = np.maximum(images @ self.weights["w1"] + self.weights["b1"], 0)  # (N, 48)
        mask = 2.0 * (self.rng.random(hidden.shape) < 0.5) if dropping else np.ones_like(hidden)
        return (hidden * mask) @ self.weights["w2"] + self.weights["b2"], hidden, mask

    def loss(self, images, labels, dropping=False):
        """The mean loss of a batch, and its gradients."""
        logits, hidden, mask = self.forward(images, dropping or self.bug == "dropout")
        shares = _softmax(logits)  # (N, 10)
        used = _softmax(shares) if self.bug == "softmax" else shares
        rows = np.arange(len(labels))
        by_logits = used.copy()
        by_logits[rows, labels] -= 1
        if self.bug == "softmax":  # back through the second one
            by_logits = shares * (by_logits - (by_logits * shares).sum(axis=1, keepdims=True))
        by_logits /= len(labels)
        by_sums = (by_logits @ self.weights["w2"].T) * mask * (hidden > 0)  # (N, 48)
        gradients = {"w1": images.T @ by_sums, "b1": by_sums.sum(axis=0),
                     "w2": (hidden * mask).T @ by_logits, "b2": by_logits.sum(axis=0)}  # fmt: skip
        right = np.maximum(used[rows, labels], 1e-300)  # a bug may make it 0
        return float(-np.log(right).mean()), gradients

    def step(self, images, labels, rate=RATE):
        """One update; returns the gradients that it followed."""
        _, gradients = self.loss(images, labels, dropping=True)
        for name, gradient in gradients.items():
            if self.bug == "frozen" and name in ("w1", "b1"):
                gradient = 0 * gradient
            self.held[name] = gradient + (self.held[name] if self.bug == "sum" else 0)
            self.weights[name] -= rate * self.held[name]
        return self.held

    def train(self):
        for _ in range(EPOCHS):
            order = self.rng.permutation(len(self.labels))
            for first in range(0, len(order), BATCH):
                batch = order[first : first + BATCH]
                self.step(self.images[batch], self.labels[batch])
        return self

    def read(self):
        """The labels that the program gives the validation images."""
        return self.forward(self.asked, self.bug == "dropout")[0].argmax(axis=1)

    def accuracy(self):
        return 100 * float((self.read() == self.answers).mean())


def _softmax(logits):
    powers = np.exp(logits - logits.max(axis=1, keepdims=True))
    return powers / powers.sum(axis=1, keepdims=True)


def first_losses(bug, data):
    """The loss before the first step, from six random starts."""
    programs = [Program(bug, data, seed) for seed in range(RUNS)]
    return [one.loss(one.images, one.labels)[0] for one in programs]


def gradient_lengths(bug, data):
    """How long the gradient of each tensor is in the first step."""
    one = Program(bug, data)
    held = one.step(one.images[:BATCH], one.labels[:BATCH], rate=0)
    return [float(np.linalg.norm(gradient)) for gradient in held.values()]


def ten_again(bug, data):
    """The loss of one image of each digit, learned again and again, every tenth step."""
    one, found = Program(bug, data), []
    ten = [int(np.argmax(data[1] == digit)) for digit in range(10)]
    for step in range(201):
        if step % 10 == 0:
            found.append(one.loss(one.images[ten], one.labels[ten])[0])
        one.step(one.images[ten], one.labels[ten])
    return found


def same_batch(bug, data):
    """The length of the gradient at rate 0, eight times with the same batch and dropout."""
    one, found = Program(bug, data), []
    for _ in range(8):
        one.rng = np.random.default_rng(1)
        held = one.step(one.images[:BATCH], one.labels[:BATCH], rate=0)
        found.append(float(np.sqrt(sum((gradient**2).sum() for gradient in held.values()))))
    return found


def asked_again(bug, data):
    """How many validation labels change when the same question is asked eight times more."""
    one = Program(bug, data).train()
    first = one.read()
    return [int((one.read() != first).sum()) for _ in range(8)]


def shuffled_labels(bug, data):
    """Validation accuracy after training on shuffled labels, in percent, six times."""
    found = []
    for seed in range(RUNS):
        labels = np.random.default_rng(100 + seed).permutation(np.concatenate([data[1], data[3]]))
        count = len(data[1])
        mixed = data[0], labels[:count], data[2], labels[count:]
        found.append(Program(bug, mixed, seed).train().accuracy())
    return found


CHECKS = {  # what a sound program must show
    first_losses: lambda found: abs(np.mean(found) - np.log(10)) < 0.5,
    gradient_lengths: lambda found: min(found) > 0,
    ten_again: lambda found: found[-1] < 0.1,
    same_batch: lambda found: max(found) < 1.001 * min(found),
    asked_again: lambda found: max(found) == 0,
    shuffled_labels: lambda found: np.mean(found) < 15,
}


def recorded(data):
    """What all checks measure in all programs, whether it is as it must be, and the accuracy.

    Args:
        data: As `Program` takes it.

    Returns:
        dict: For each bug ``series`` and ``passed``, a list for each check, and ``accuracy`` in
        percent, the mean of six trainings.
    """
    found = {}
    for bug in BUGS:
        series = [check(bug, data) for check in CHECKS]
        runs = [Program(bug, data, seed).train().accuracy() for seed in range(RUNS)]
        found[bug] = {
            "series": [[float(f"{one:.4g}") for one in some] for some in series],
            "passed": [bool(rule(one)) for rule, one in zip(CHECKS.values(), series, strict=True)],
            "accuracy": float(np.mean(runs)),
        }
    return found
