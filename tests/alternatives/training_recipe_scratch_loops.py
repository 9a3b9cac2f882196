"""Other right solutions: row by row, cycle by cycle, value by value."""

import math

import numpy as np


def smoothed_cross_entropy(logits, targets, amount):
    count, classes = logits.shape
    total, gradient = 0.0, np.zeros_like(logits, dtype=float)
    for n in range(count):
        q = [(1 - amount) * t + amount / classes for t in targets[n]]
        norm = np.logaddexp.reduce(logits[n])
        for k in range(classes):
            total += q[k] * (norm - logits[n, k])
            gradient[n, k] = (math.exp(logits[n, k] - norm) - q[k]) / count
    return total / count, gradient


def cosine_restarts(step, first_cycle, max_lr, min_lr=0.0, stretch=1, shrink=1.0):
    begin = 0
    for k in range(step + 1):
        length = first_cycle * stretch**k
        if step < begin + length:
            angle = math.pi * (step - begin) / length
            height = (max_lr - min_lr) * shrink**k
            return min_lr + 0.5 * height + 0.5 * height * math.cos(angle)
        begin += length


def average_shares(updates, decay, warm_up=False):
    shares = [1.0]
    for n in range(updates):
        d = decay
        if warm_up and (1 + n) / (10 + n) < decay:
            d = (1 + n) / (10 + n)
        shares = [d * one for one in shares] + [1 - d]
    return np.array(shares)
