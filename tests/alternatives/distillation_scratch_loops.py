"""Other right solutions: image by image, in Python's numbers."""

import math

import numpy as np


def log_shares(row, temperature):
    scaled = [float(one) / temperature for one in row]
    total = max(scaled) + math.log(sum(math.exp(one - max(scaled)) for one in scaled))
    return np.array([one - total for one in scaled])


def soft_loss(student, teacher, temperature):
    loss, gradient = 0.0, np.empty(np.shape(student))
    for n, (mine, target) in enumerate(zip(student, teacher, strict=True)):
        q, p = log_shares(mine, temperature), log_shares(target, temperature)
        loss += sum(math.exp(b) * (b - a) for a, b in zip(q, p, strict=True))
        gradient[n] = (np.exp(q) - np.exp(p)) * temperature / len(student)
    return loss * temperature * temperature / len(student), gradient


def wrong_classes(logits, labels, temperature=1.0):
    table = np.zeros((logits.shape[1], logits.shape[1]))
    for k in range(logits.shape[1]):
        rows = logits[labels == k]
        for row in rows:
            others = [j for j in range(logits.shape[1]) if j != k]
            table[k, others] += np.exp(log_shares(row[others], temperature)) / len(rows)
    return table


def calibration_error(probabilities, labels, bins=15):
    total = 0.0
    for m in range(1, bins + 1):
        right, sure, count = 0, 0.0, 0
        for row, label in zip(probabilities, labels, strict=True):
            if (m - 1) / bins < row.max() <= m / bins:
                right, sure, count = right + (row.argmax() == label), sure + row.max(), count + 1
        total += abs(right - sure)
    return total / len(labels)


def find_temperature(logits, labels, low=0.05, high=20.0):
    def loss(power):
        rows = zip(logits, labels, strict=True)
        return -sum(log_shares(row, math.exp(power))[label] for row, label in rows)

    left, right, golden = math.log(low), math.log(high), (math.sqrt(5) - 1) / 2
    while right - left > 1e-5:
        one, two = right - golden * (right - left), left + golden * (right - left)
        if loss(one) < loss(two):
            right = two
        else:
            left = one
    return math.exp((left + right) / 2)
