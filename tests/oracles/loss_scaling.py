"""Oracles of the chapter on loss scaling: the frameworks' scalers on the tests' scripts."""

import numpy as np

from oracles.common import only_a_track
from probes.loss_scaling import descent, drive, is_torch, save, share


def theirs(module, weights, settings):
    """The framework's scaler, and the optimizer beside it."""
    if is_torch(module):
        import torch

        return torch.amp.GradScaler("cpu", **settings), descent()(weights)
    import keras

    optimizer = keras.optimizers.SGD(1.0)
    return keras.optimizers.LossScaleOptimizer(optimizer, **settings), optimizer


def driven(track, start, script, settings, before=None, unscale=False):
    """Weights, scales and counts while the framework's scaler goes through a script."""
    return drive(only_a_track(track), theirs, start, script, settings, before, unscale)


def saved(track, start, script, settings, more):
    """The state of the framework's scaler after a script, and what it becomes later."""
    return save(only_a_track(track), theirs, start, script, settings, more)


def shared(track, start, script, settings, unscale=()):
    """Two optimizers at one GradScaler."""
    from torch.amp import GradScaler

    def make(**settings):
        return GradScaler("cpu", **settings)

    return share(only_a_track(track), make, start, script, settings, unscale)


def step_by_hand(weights, inputs, targets, factor, scale, learning_rate):
    """The gradient in fp16, with numbers for which fp16 sums without rounding."""
    weight, *_, bias = (w.astype(np.float16).astype(np.float64) for w in weights)
    errors = inputs @ weight + bias - targets  # (N, K)
    slope = np.float16(scale * factor * 2 * errors / errors.size).astype(float)
    found = [np.float16(inputs.T @ slope), np.float16(slope.sum(axis=0))]
    changes = [learning_rate * g.astype(float) / scale for g in found]
    after = [weights[0] - changes[0], *weights[1:-1], weights[-1] - changes[1]]
    return {"loss": factor * np.mean(errors**2), "weights": after, "slope": slope}


def clip_by_hand(found, scale, max_norm):
    true = [None if g is None else g.astype(np.float64) / scale for g in found]
    norm = np.sqrt(sum((g**2).sum() for g in true if g is not None))
    factor = min(1.0, max_norm / norm) if norm > 0 else 1.0
    return [None if g is None else np.float32(g * factor) for g in true], norm


def descend(weights, pieces, rate):
    """Mean squared error of a linear model over all pieces: its loss, and a step."""
    inputs = np.concatenate([x for x, _ in pieces])
    errors = inputs @ weights[0] + weights[1] - np.concatenate([t for _, t in pieces])
    slopes = [2 * inputs.T @ errors / len(errors), 2 * errors.mean()]
    return np.mean(errors**2), [w - rate * g for w, g in zip(weights, slopes, strict=True)]


def train_by_hand(start, batches, rates, max_norm, scale, interval):
    """The loop with true gradients: what is finite takes a step, and only that counts."""
    weights, norms, taken, clean = [w.astype(float) for w in start], [], 0, 0
    for batch in batches:
        last = rates[taken]
        norm = np.sqrt(sum((g.astype(float) ** 2).sum() for g in batch))
        if not np.isfinite(norm):
            norms, scale, clean = [*norms, None], scale / 2, 0
            continue
        factor = rates[taken] * min(1, max_norm / norm)
        weights = [w - factor * g for w, g in zip(weights, batch, strict=True)]
        norms, taken, clean = [*norms, norm], taken + 1, clean + 1
        if clean == interval:
            scale, clean = 2 * scale, 0
    end = {"scale": scale, "rate": rates[taken], "last_rate": last}
    return {"norms": norms, "weights": weights, **end}
