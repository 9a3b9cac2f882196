"""Oracles of the chapter on early stopping: a training by hand, the rule from its definition."""

import numpy as np

from probes.early_stopping import (
    MOMENTUM,
    RATE,
    START,
    Patience,
    driven,
    epoch_of_data,
    validation_data,
)


class ByHand:
    """The network's training, written out."""

    def __init__(self, start=None):
        start = START if start is None else start
        self.weight, self.offset, self.mean = (np.array(start[n], dtype=float) for n in START)
        self.velocity = np.zeros(2)

    def train(self, batches):
        total = count = 0
        for x, y in batches:
            self.mean = (self.mean + x.mean(0)) / 2
            error = self.errors(x, y)
            gradient = 2 * (x - self.mean).T @ error / len(y)
            self.velocity = MOMENTUM * self.velocity + gradient
            self.weight = self.weight - RATE * self.velocity
            total, count = total + (error**2).sum(), count + len(y)
        return total / count

    def errors(self, x, y):
        return (x - self.mean) @ self.weight + self.offset - y

    def evaluate(self, batches):
        errors = np.concatenate([self.errors(x, y) for x, y in batches])
        return (errors**2).mean()

    def values(self):
        return {"weight": self.weight, "offset": self.offset, "mean": self.mean}


def trace(epochs, same_batches=True):
    """Training and validation loss, and the numbers of the network, after each epoch."""
    net, found = ByHand(), []
    for epoch in range(epochs):
        loss = net.train(epoch_of_data(0 if same_batches else epoch))
        found.append((loss, net.evaluate(validation_data()), net.values()))
    return found


def by_definition(values, settings):
    rule, found = Patience(**settings), []
    for value in values:
        stop = rule.update(value)
        found.append([stop, rule.improved, rule.best, rule.best_epoch, rule.stop_epoch])
        if stop:
            break
    return found


def with_keras(track, values, settings, monitor="val_loss"):
    """What Keras' own callback makes of a curve."""
    import keras

    own = keras.callbacks.EarlyStopping(
        monitor, restore_best_weights=True, **{"mode": "min", **settings}
    )
    return driven(own, values, monitor)
