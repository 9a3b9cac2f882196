"""Another right solution: the wave as a squared cosine, the decay as a loop."""

import math


def warmup_cosine(step, total_steps, max_lr, warmup_steps=0, min_lr=0.0):
    if step not in range(total_steps):
        raise ValueError("no such step")
    if step < warmup_steps:
        return max_lr / warmup_steps * (step + 1)
    last = max(total_steps - 1 - warmup_steps, 1)
    share = math.cos(math.pi / 2 * (step - warmup_steps) / last) ** 2
    return share * max_lr + (1 - share) * min_lr


def step_decay(step, start_lr, factor, every):
    rate = start_lr
    while step >= every:
        rate, step = rate * factor, step - every
    return rate
