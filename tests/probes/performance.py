"""What the tests of performance count instead of seconds: lines, transfers, graphs, compilations.

Also a clock that moves only when a function of the test says so.
"""

import contextlib
import sys
import threading
import time

import numpy as np


class World:
    """A clock, and an accelerator that works behind Python's back."""

    def __init__(self, drift=1.0):
        self.now, self.pending, self.drift, self.log = 0.0, 0.0, drift, []

    def clock(self):
        self.log.append("clock")
        return self.now

    def work(self, name, seconds):
        """A function that takes so many seconds; lists are used up call by call."""
        left = list(seconds) if isinstance(seconds, list) else None

        def function():
            self.log.append(name)
            self.now += self.drift ** len(self.log) * (left.pop(0) if left else seconds)

        return function

    def launch(self, seconds):
        """A function that hands work over in half a second; the work itself comes later."""

        def function():
            self.now += 0.5
            self.pending += seconds.pop(0)

        return function

    def synchronize(self):
        self.now, self.pending = self.now + self.pending, 0.0


def python_steps(function, arguments):
    """Result of a call, and how many lines of the function's own file Python went through."""
    file, count = function.__code__.co_filename, 0

    def trace(frame, event, argument):
        nonlocal count
        if frame.f_code.co_filename != file:
            return None
        count += event in ("call", "line")
        return trace

    before = sys.gettrace()
    sys.settrace(trace)
    try:
        return function(*arguments), count
    finally:
        sys.settrace(before)


@contextlib.contextmanager
def transfers_counted(track):
    """A list that grows with every copy of a tensor's values to Python."""
    owner, names = _watched(track)
    seen, own = [], {name: vars(owner).get(name) for name in names}

    def watched(copy, name):
        def counted(tensor, *args, **kwargs):
            if seen and seen[-1] is None:  # within another of these: one copy
                return copy(tensor, *args, **kwargs)
            seen.append(None)
            try:
                return copy(tensor, *args, **kwargs)
            finally:
                seen[-1] = name

        return counted

    for name in names:
        setattr(owner, name, watched(getattr(owner, name), name))
    try:
        yield seen
    finally:
        for name in names:
            delattr(owner, name) if own[name] is None else setattr(owner, name, own[name])


def _watched(track):
    if track == "pytorch":
        import torch

        return torch.Tensor, ("item", "tolist", "numpy", "cpu", "__float__", "__array__")
    import tensorflow as tf

    base = next(kind for kind in type(tf.constant(0)).__mro__ if "_numpy" in vars(kind))
    return base, ("_numpy",)


def until(condition, seconds=1.0):
    """Wait for another thread, as long as need be."""
    end = time.monotonic() + seconds
    while not condition() and time.monotonic() < end:
        time.sleep(0.001)
    return condition()


def threads_gone(before):
    """Whether no more threads are alive than before."""
    return until(lambda: threading.active_count() <= before, 2.0)


def linear_model(track, weight, bias):
    """Images (N, 2, 3, 5), flattened, to classes; float64 in PyTorch."""
    if track == "pytorch":
        import torch
        from torch import nn

        net = nn.Sequential(nn.Flatten(), nn.Linear(30, len(bias))).double()
        with torch.no_grad():
            net[1].weight.copy_(torch.tensor(weight))
            net[1].bias.copy_(torch.tensor(bias))
        return net
    import keras
    from keras import layers

    flat = [layers.Permute((3, 1, 2)), layers.Flatten(), layers.Dense(len(bias))]
    net = keras.Sequential([keras.Input((3, 5, 2)), *flat])
    for variable, array in zip(net.weights, (weight.T, bias), strict=True):
        variable.assign(array)
    return net


def squared_distance(track):
    """A loss of two arguments in the framework's own order, and how often it was traced."""
    runs = []
    if track == "pytorch":

        def loss_of(logits, labels):
            return (logits - labels).square().sum(dim=1).mean()

        return loss_of, runs

    import tensorflow as tf

    def loss_of(labels, logits):
        if tf.inside_function():
            runs.append(1)  # Python runs it once for each trace
        return tf.reduce_mean(tf.reduce_sum(tf.square(logits - labels), axis=1))

    return loss_of, runs


def parameters_of(track, net):
    """Canonical (out, in) weight and bias of a `linear_model`."""
    if track == "pytorch":
        return [p.detach().numpy().copy() for p in net.parameters()]
    weight, bias = (np.array(v.numpy()) for v in net.weights)
    return [weight.T, bias]
