"""Another right solution: triangular matrices of powers, in NumPy."""

import numpy as np


def powers(base, size):
    """(size, size), base ** (row - column) on and below the diagonal."""
    ages = np.arange(size)[:, None] - np.arange(size)
    return np.where(ages >= 0, np.float64(base) ** np.maximum(ages, 0), 0.0)


def momentum_path(start, gradients, rates, momentum, rate_inside):
    gradients, rates = np.array(gradients, float), np.array(rates, float)
    kept = powers(momentum, len(gradients))
    moves = kept @ (rates * gradients) if rate_inside else rates * (kept @ gradients)
    return [float(one) for one in start - np.cumsum(moves)]


def running_averages(values, beta):
    kept = powers(beta, len(values))
    plain = (1 - beta) * kept @ np.array(values, float)
    weights = 1 - np.float64(beta) ** np.arange(1, len(values) + 1)
    return plain.tolist(), (plain / weights).tolist()
