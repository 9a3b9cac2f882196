"""Oracles of the chapter on loss scaling: the frameworks' scalers on the tests' scripts."""

from oracles.common import only_a_track
from probes.loss_scaling import Descent, drive, is_torch, save


def theirs(module, weights, settings):
    """The framework's scaler, and the optimiser beside it."""
    if is_torch(module):
        import torch

        return torch.amp.GradScaler("cpu", **settings), Descent(weights)
    import keras

    optimizer = keras.optimizers.SGD(1.0)
    return keras.optimizers.LossScaleOptimizer(optimizer, **settings), optimizer


def driven(track, start, script, settings, before=None, unscale=False):
    """Weights, scales and counts while the framework's scaler goes through a script."""
    return drive(only_a_track(track), theirs, start, script, settings, before, unscale)


def saved(track, start, script, settings, more):
    """The state of the framework's scaler after a script, and what it becomes later."""
    return save(only_a_track(track), theirs, start, script, settings, more)
