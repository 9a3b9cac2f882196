"""Oracles of the chapter on debugging, in NumPy."""

import numpy as np

from oracles import common as oracles


def descend(gradient, weights, rate, steps):
    """Losses and weights of gradient descent; ``gradient`` gives (loss, gradients) at a step."""
    losses = []
    for step in range(steps):
        loss, slopes = gradient(step, *weights)
        losses.append(loss)
        weights = [w - rate * slope for w, slope in zip(weights, slopes, strict=True)]
    return {"losses": np.array(losses), "weights": weights}


def logistic(images, labels):
    """Softmax regression by hand: (loss, [dW, db]) of the mean cross-entropy."""

    def gradient(step, weight, bias):
        logits = oracles.linear(images, weight, bias)
        softmax = np.exp(logits - np.logaddexp.reduce(logits, axis=1)[:, None])
        slope = (softmax - np.eye(len(bias))[labels]) / len(labels)  # (N, K)
        return oracles.cross_entropy(logits, labels), [slope.T @ images, slope.sum(axis=0)]

    return gradient


def least_squares(features, targets, size=None):
    """Linear regression by hand; step k sees the k-th ``size`` examples, or all of them."""

    def gradient(step, weight, bias):
        start = 0 if size is None else step * size
        seen, aims = features[start:][:size], targets[start:][:size]
        errors = oracles.linear(seen, weight, bias)[:, 0] - aims
        slope = 2 * errors[:, None] / len(seen)  # (N, 1)
        return np.mean(errors**2), [slope.T @ seen, slope.sum(axis=0)]

    return gradient
