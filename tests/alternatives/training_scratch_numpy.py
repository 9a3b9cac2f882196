"""Another right solution: NumPy scalars, the whole schedule at once, a cumulative product."""

import numpy as np


def warmup_cosine(step, total_steps, max_lr, warmup_steps=0, min_lr=0.0):
    if step < 0 or step >= total_steps:
        raise ValueError(f"{step} is no step of {total_steps}")
    rise = max_lr * np.arange(1, warmup_steps + 1) / max(warmup_steps, 1)  # (warmup,)
    angles = np.linspace(0, np.pi, total_steps - warmup_steps)
    fall = min_lr + 0.5 * (max_lr - min_lr) * (1 + np.cos(angles))  # (total - warmup,)
    return np.concatenate([rise, fall])[step]


def step_decay(step, start_lr, factor, every):
    factors = np.ones(step + 1)
    factors[every::every] = factor
    return start_lr * np.prod(factors)
