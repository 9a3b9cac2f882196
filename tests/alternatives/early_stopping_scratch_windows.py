"""Another right solution: windows, lists of answers, a text of rises, a geometric series."""

import itertools

import numpy as np


def generalization_loss(validation):
    lowest = -np.maximum.accumulate(-validation)
    return 100 * (validation - lowest) / lowest


def training_progress(training, strip=5):
    if len(training) < strip:
        return np.zeros(0)
    strips = np.lib.stride_tricks.sliding_window_view(training, strip)[::strip]
    lowest = strips.min(axis=1, keepdims=True)
    return ((strips - lowest) / lowest).mean(axis=1) * 1000


def stop_by_gl(validation, alpha):
    (epochs,) = np.nonzero(generalization_loss(validation) > alpha)
    return next(iter(epochs), None)


def stop_by_pq(training, validation, alpha, strip=5):
    bounds = np.full(len(validation), np.inf)
    progress = training_progress(training, strip)
    bounds[strip - 1 :: strip] = alpha * progress  # only the ends of strips are looked at
    too_much = (generalization_loss(validation) > bounds).tolist()
    return too_much.index(True) if True in too_much else None


def stop_by_up(validation, rises, strip=5):
    ends = validation[strip - 1 :: strip]
    changes = "".join("+" if after > before else "-" for before, after in itertools.pairwise(ends))
    found = changes.find("+" * rises)
    return None if found == -1 else (found + rises + 1) * strip - 1


def replay(validation, test, stop_epoch):
    seen = validation if stop_epoch is None else validation[: stop_epoch + 1]
    kept = np.argsort(seen, kind="stable")[0]
    above = test[kept] - np.asarray(test)
    return dict(epochs=len(seen), kept_epoch=kept, test=test[kept], regret=above.max())


def stopping_as_decay(curvatures, lr, steps):
    stays = 1 - lr * curvatures
    series = np.polyval(np.ones(steps), stays)  # 1 + stays + ... + stays^(steps - 1)
    return np.power(stays, steps) / (lr * series)
