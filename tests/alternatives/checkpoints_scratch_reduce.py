"""Another right solution: a running maximum over pairs; sets and sorted keys."""

import re


def latest_checkpoint(names):
    best = (-1, None)
    for name in names:
        parts = re.split(r"^step-([0-9]+)\.ckpt$", name)
        if len(parts) == 3 and "\n" not in name:
            best = max(best, (int(parts[1]), name))
    return best[1]


def keep_best_and_last(losses, last):
    real = {step: loss for step, loss in losses.items() if loss == loss}
    lowest = min(real.values(), default=None)
    best = {min(step for step, loss in real.items() if loss == lowest)} if real else set()
    latest = sorted(losses, reverse=True)[:last]
    return sorted(best.union(latest))
