"""A network for the digits with its derivatives written by hand: where the book takes up.

The chapters on PyTorch and TensorFlow hand its parts over to the framework, one after another,
and compare the numbers after each step.
"""

import numpy as np


def start(seed=0, sizes=(64, 32, 10)):
    """Draw the weights of a network with one hidden layer.

    Args:
        seed: Seed of the draw.
        sizes: (inputs, hidden units, classes).

    Returns:
        dict: "w1" (inputs, hidden), "b1" (hidden,), "w2" (hidden, classes), "b2" (classes,).
        Weights have the variance 2 / fan-in of He et al. (2015), biases are zero.
    """
    rng = np.random.default_rng(seed)
    inputs, hidden, classes = sizes
    return {
        "w1": rng.normal(size=(inputs, hidden)) * np.sqrt(2 / inputs),
        "b1": np.zeros(hidden),
        "w2": rng.normal(size=(hidden, classes)) * np.sqrt(2 / hidden),
        "b2": np.zeros(classes),
    }


def forward(weights, inputs):
    """Logits (N, classes) and hidden units (N, hidden) for inputs (N, inputs)."""
    sums = inputs @ weights["w1"] + weights["b1"]  # (N, hidden)
    hidden = np.maximum(sums, 0)
    return hidden @ weights["w2"] + weights["b2"], hidden  # (N, classes)


def loss_and_gradients(weights, inputs, labels):
    """Mean cross-entropy of a batch, and its derivative by every weight."""
    logits, hidden = forward(weights, inputs)
    rows = np.arange(len(labels))
    shifted = logits - logits.max(axis=1, keepdims=True)
    total = np.exp(shifted).sum(axis=1, keepdims=True)  # (N, 1)
    logs = shifted - np.log(total)  # (N, classes)
    loss = -logs[rows, labels].mean()
    by_logits = np.exp(logs)
    by_logits[rows, labels] -= 1
    by_logits /= len(labels)
    by_sums = (by_logits @ weights["w2"].T) * (hidden > 0)  # (N, hidden)
    return loss, {
        "w1": inputs.T @ by_sums,  # (inputs, hidden)
        "b1": by_sums.sum(axis=0),
        "w2": hidden.T @ by_logits,  # (hidden, classes)
        "b2": by_logits.sum(axis=0),
    }


def orders(count, epochs, seed=0):
    """The order of the examples in each epoch: (epochs, count) integers."""
    rng = np.random.default_rng(seed)
    return np.array([rng.permutation(count) for _ in range(epochs)])


def train(weights, inputs, labels, *, epochs=20, batch_size=64, rate=0.5, seed=0):
    """Gradient descent in shuffled batches; changes the weights, returns each batch's loss."""
    losses = []
    for order in orders(len(labels), epochs, seed):
        for first in range(0, len(order), batch_size):
            batch = order[first : first + batch_size]
            loss, gradients = loss_and_gradients(weights, inputs[batch], labels[batch])
            for name, gradient in gradients.items():
                weights[name] -= rate * gradient
            losses.append(float(loss))
    return losses
