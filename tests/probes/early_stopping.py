"""A tiny network with a statistic, in both frameworks, and rules to end its training."""

import importlib

import numpy as np

NAN = float("nan")
RATE, MOMENTUM = 0.125, 0.5
START = {"weight": [0.5, -0.25], "offset": [0.125], "mean": [0.0, 0.5]}


def kit_of(module):
    return importlib.import_module(f"autograder.networks.{module.__track__}")


def is_torch(module):
    return module.__track__ == "pytorch"


# --- the data: arrays, and the same as tensors in float64


def epoch_of_data(number=0):
    """The batches of an epoch: a single one, and others in the next epoch."""
    inputs = np.array([[1, 0], [0, 1], [1, -1], [0.5, 1], [-1, 2]])
    targets = np.array([1.0, 2.0, -0.5, 1.5, 3.0])
    chosen = [[0, 1, 2], [3, 1, 4], [4, 2, 0]][number % 3]
    return [(inputs[chosen], targets[chosen])]


def validation_data():
    inputs = np.array([[1, 1], [0, -1], [2, 0.5], [0.5, -0.5]])
    return [(inputs, np.array([1.0, -1.0, 0.5, 0.75]))]


def tensors(module, batches):
    if is_torch(module):
        import torch

        return [(torch.tensor(x), torch.tensor(y)) for x, y in batches]
    import tensorflow as tf

    return [(tf.constant(x), tf.constant(y)) for x, y in batches]


# --- the network: (x - mean) @ weight + offset, and its descent


def build(module, start=None, dropout=0.0):
    """The network and its optimiser; ``offset`` is frozen, ``mean`` follows the inputs."""
    start = START if start is None else start
    return (_torch_parts if is_torch(module) else _keras_parts)(start, dropout)


def _torch_parts(start, dropout):
    import torch
    from torch import nn

    class Drifting(nn.Module):
        def __init__(self):
            super().__init__()
            self.weight = nn.Parameter(as_tensor(start["weight"]))
            self.offset = nn.Parameter(as_tensor(start["offset"]), requires_grad=False)
            self.register_buffer("mean", as_tensor(start["mean"]))
            self.drop = nn.Dropout(dropout)

        def forward(self, x):
            if self.training:
                with torch.no_grad():
                    self.mean.copy_((self.mean + x.mean(0)) / 2)
            return self.drop(x - self.mean) @ self.weight + self.offset

    def as_tensor(values):
        return torch.tensor(values, dtype=torch.float64)

    net = Drifting()
    return net, Descent([net.weight])


class Descent:
    """SGD with momentum; keeps what it loads and hands out what it keeps, as PyTorch's does."""

    def __init__(self, params):
        self.params, self.velocity, self.steps = params, None, 0

    def zero_grad(self, set_to_none=True):
        for p in self.params:
            p.grad = None

    def step(self):
        import torch

        with torch.no_grad():
            if self.velocity is None:
                self.velocity = [torch.zeros_like(p) for p in self.params]
            for p, v in zip(self.params, self.velocity, strict=True):
                v.mul_(MOMENTUM).add_(p.grad)
                p.sub_(RATE * v)
        self.steps += 1

    def state_dict(self):
        return {"velocity": self.velocity, "steps": self.steps}

    def load_state_dict(self, state):
        self.velocity, self.steps = state["velocity"], state["steps"]


def _keras_parts(start, dropout):
    import keras
    import tensorflow as tf

    class Drifting(keras.Model):
        def __init__(self):
            super().__init__(dtype="float64")
            self.weight = self.variable("weight", True)
            self.offset = self.variable("offset", False)
            self.mean = self.variable("mean", False)
            self.drop = keras.layers.Dropout(dropout, dtype="float64", seed=5)
            self.built = True  # its variables are there

        def variable(self, name, trainable):
            values = keras.initializers.Constant(np.array(start[name]))
            shape = (len(start[name]),)
            return self.add_weight(shape=shape, initializer=values, trainable=trainable, name=name)

        def call(self, x, training=False):
            if training:
                self.mean.assign((self.mean + tf.reduce_mean(x, 0)) / 2)
            x = self.drop(x - self.mean, training=training)
            return tf.linalg.matvec(x, self.weight) + self.offset

    return Drifting(), keras.optimizers.SGD(RATE, momentum=MOMENTUM)


def values(module, net):
    """The numbers of the network as arrays: copies."""
    return {name: kit_of(module).array(getattr(net, name)).copy() for name in START}


def trainable(module, net):
    if is_torch(module):
        return sorted(name for name, p in net.named_parameters() if p.requires_grad)
    return sorted(variable.name for variable in net.trainable_variables)


def train_more(module, net, optimizer, epochs=(0, 1)):
    for epoch in epochs:
        module.train_one_epoch(net, optimizer, tensors(module, epoch_of_data(epoch)))


def seed(module, number):
    if is_torch(module):
        import torch

        torch.manual_seed(number)
    else:
        import keras

        keras.utils.set_random_seed(number)


# --- the same in NumPy


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


# --- rules


class Scripted:
    """Calls the epochs improved that it is told to, and stops at the one that it is told."""

    def __init__(self, improved, stop):
        self.script, self.stop = improved, stop
        self.improved, self.stop_epoch, self.seen = False, None, []

    def update(self, value):
        epoch = len(self.seen)
        self.seen.append(value)
        self.improved = epoch in self.script
        if epoch == self.stop:
            self.stop_epoch = epoch
        return epoch == self.stop

    def state_dict(self):
        return {"seen": self.seen, "stop_epoch": self.stop_epoch}

    def load_state_dict(self, state):
        self.seen, self.stop_epoch = state["seen"], state["stop_epoch"]


class Patience:
    """The rule from its definition: every answer is found anew from all values so far."""

    def __init__(self, patience, min_delta=0.0, mode="min", start_from_epoch=0, baseline=None):
        self.settings = patience, min_delta, 1 if mode == "min" else -1, start_from_epoch, baseline
        self.values, self.improved, self.stop_epoch = [], False, None

    def update(self, value):
        patience, delta, sign, start, baseline = self.settings
        self.values.append(value)
        best, self.best_epoch, last = None, None, start - 1  # last: the last progress
        for epoch, one in enumerate(self.values):
            one = sign * one
            self.improved = False
            if epoch < start or np.isnan(one) or (best is not None and not one + delta < best):
                continue
            best, self.best_epoch, self.improved = one, epoch, True
            if baseline is None or one + delta < sign * baseline:
                last = epoch
        self.best = None if best is None else sign * best
        stop = len(self.values) - 1 - last >= patience and len(self.values) > start
        self.stop_epoch = len(self.values) - 1 if stop else None
        return stop

    def state_dict(self):
        return {"values": self.values, "stop_epoch": self.stop_epoch}

    def load_state_dict(self, state):
        self.values, self.stop_epoch = state["values"], state["stop_epoch"]
