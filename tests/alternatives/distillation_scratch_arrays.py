"""Other right solutions: logaddexp, einsum, masks of bins, Newton's steps with a safe range."""

import numpy as np


def soft_loss(student, teacher, temperature):
    both = np.stack([student, teacher]) / temperature  # (2, N, K)
    both = both - np.logaddexp.reduce(both, axis=-1, keepdims=True)
    q, p = np.exp(both)
    loss = np.einsum("nk,nk->", p, both[1] - both[0])
    count = student.shape[0]
    return loss * np.square(temperature) / count, (q - p) * (temperature / count)


def wrong_classes(logits, labels, temperature=1.0):
    count = logits.shape[1]
    table = []
    for k in range(count):
        rows = np.delete(logits[labels == k], k, axis=1) / temperature
        shares = np.exp(rows - np.logaddexp.reduce(rows, axis=1, keepdims=True))
        mean = shares.mean(axis=0) if len(rows) else np.zeros(count - 1)
        table.append(np.insert(mean, k, 0.0))
    return np.array(table)


def calibration_error(probabilities, labels, bins=15):
    sure = np.max(probabilities, axis=1)
    right = np.argmax(probabilities, axis=1) == labels
    edges = np.arange(bins + 1) / bins
    inside = (edges[:-1, None] < sure) & (sure <= edges[1:, None])  # (bins, N)
    parts = [inside_one.mean() * abs(right[inside_one].mean() - sure[inside_one].mean())
             for inside_one in inside if inside_one.any()]  # fmt: skip
    return np.sum(parts)


def find_temperature(logits, labels, low=0.05, high=20.0):
    z = logits - logits.max(axis=1, keepdims=True)
    own = np.take_along_axis(z, np.asarray(labels)[:, None], axis=1).mean()

    def slope(inverse):
        weights = np.exp(inverse * z)
        return np.mean(np.einsum("nk,nk->n", weights, z) / weights.sum(axis=1)) - own

    first, last = 1 / high, 1 / low
    if slope(first) >= 0:
        return high
    if slope(last) <= 0:
        return low
    for _ in range(200):
        middle = first + (last - first) / 2
        first, last = (middle, last) if slope(middle) < 0 else (first, middle)
    return 2 / (first + last)
