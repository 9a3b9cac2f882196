"""Oracles of the chapter on optimizers: slow loops over every number, and the frameworks' own."""

import numpy as np

from probes.optimizers import keras_path, torch_path


def followed(update, given, track):
    """The path of each parameter under an update rule for single numbers."""
    group_of = {i: n for n, group in enumerate(given["groups"]) for i in group}
    paths = []
    for i, start in enumerate(given["start"]):
        settings = given["settings"][group_of[i]]
        rates = [step[group_of[i]] for step in given["rates"]]
        numbers = []
        for place in np.ndindex(start.shape):
            gradients = [None if step[i] is None else step[i][place] for step in given["script"]]
            numbers.append(update(float(start[place]), gradients, rates, track, **settings))
        paths.append(np.array(numbers).T.reshape(len(rates), *start.shape))
    return paths


def sgd(x, gradients, rates, track, momentum, nesterov, decay, **_):
    velocity, path = 0.0, []
    for g, rate in zip(gradients, rates, strict=True):
        if g is not None:
            g = g + decay * x
            if track == "pytorch":
                velocity = momentum * velocity + g
                x -= rate * (g + momentum * velocity if nesterov else velocity)
            else:
                velocity = momentum * velocity - rate * g
                x += momentum * velocity - rate * g if nesterov else velocity
        path.append(x)
    return path


def adam(x, gradients, rates, track, beta1, beta2, eps, decay, decoupled=False, **_):
    """Averages by their definition as weighted sums over all earlier gradients."""
    seen, path = [], []  # the gradients, and the numbers of their steps
    for number, (g, rate) in enumerate(zip(gradients, rates, strict=True), start=1):
        if g is not None:
            if decoupled:
                x -= rate * decay * x
            seen.append(g if decoupled else g + decay * x)
            count = len(seen) if track == "pytorch" else number
            ages = np.arange(len(seen))[::-1]
            mean = (1 - beta1) * np.sum(beta1**ages * seen) / (1 - beta1**count)
            square = (1 - beta2) * np.sum(beta2**ages * np.square(seen)) / (1 - beta2**count)
            hat = 1.0 if track == "pytorch" else np.sqrt(1 - beta2**count)
            x -= rate * mean / (np.sqrt(square) + eps / hat)
        path.append(x)
    return path


def adamw(*given, **settings):
    return adam(*given, **settings, decoupled=True)


def path_of_the_framework(track, name, problem):
    """The parameters after each step of the framework's own optimizer."""
    if track == "pytorch":
        import torch

        return torch_path(torch.optim, name, problem)
    import keras

    return keras_path(keras.optimizers, name, problem, l2=None)
