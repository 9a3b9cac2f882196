"""Other right solutions: differences of pairs, masked arrays, sorted images, a grid that zooms."""

import numpy as np


def pairwise_logs(logits, temperature):
    """log softmax_k is minus the logarithm of the sum of exp(z_j - z_k) over all j."""
    gaps = (logits[:, None, :] - logits[:, :, None]) / temperature  # (N, K, K)
    return -np.logaddexp.reduce(gaps, axis=2)


def soft_loss(student, teacher, temperature):
    mine, target = (pairwise_logs(one, temperature) for one in (student, teacher))
    costs = np.vecdot(np.exp(target), target - mine)
    slope = [(np.exp(q) - np.exp(p)) / len(student) * temperature
             for q, p in zip(mine, target, strict=True)]  # fmt: skip
    return np.float64(temperature) ** 2 * np.average(costs), np.array(slope)


def wrong_classes(logits, labels, temperature=1.0):
    classes = logits.shape[1]
    own = np.asarray(labels)[:, None] == np.arange(classes)
    masked = np.ma.masked_array(logits, own) / temperature
    shares = np.ma.exp(masked - masked.max(axis=1)[:, None])
    shares = (shares / shares.sum(axis=1)[:, None]).filled(0.0)
    table = np.zeros((classes, classes))
    np.add.at(table, labels, shares)
    for k, count in zip(*np.unique(labels, return_counts=True), strict=True):
        table[k] /= count
    return table


def calibration_error(probabilities, labels, bins=15):
    confidence = np.max(probabilities, axis=1)
    order = np.argsort(confidence)
    ends = np.searchsorted(confidence[order], [m / bins for m in range(1, bins)], side="right")
    gaps = (np.argmax(probabilities, axis=1) == labels) - confidence
    return sum(abs(part.sum()) for part in np.split(gaps[order], ends)) / len(gaps)


def find_temperature(logits, labels, low=0.05, high=20.0):
    left, right = low, high
    rows = np.arange(len(labels))
    while right / left > 1.00001:
        grid = np.geomspace(left, right, 21)
        losses = []
        for temperature in grid:
            scaled = (logits - logits.max(axis=1, keepdims=True)) / temperature
            losses.append(np.mean(np.log(np.exp(scaled).sum(axis=1)) - scaled[rows, labels]))
        best = int(np.argmin(losses))
        left, right = grid[max(best - 1, 0)], grid[min(best + 1, 20)]
    return min(max(np.sqrt(left * right), low), high)
