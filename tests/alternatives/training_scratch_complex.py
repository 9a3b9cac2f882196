"""Another right solution: the wave as the real part of a turning number, the decay as recursion."""

import cmath


def warmup_cosine(step, total_steps, max_lr, warmup_steps=0, min_lr=0.0):
    if not (step >= 0 and total_steps - step > 0):
        raise ValueError(step, total_steps)
    if step + 1 <= warmup_steps:
        return (step + 1) / warmup_steps * max_lr
    last, middle = total_steps - 1, (max_lr + min_lr) / 2
    turn = cmath.exp(1j * cmath.pi * (step - warmup_steps) / (last - warmup_steps or 1))
    return middle + (max_lr - min_lr) / 2 * turn.real


def step_decay(step, start_lr, factor, every):
    return start_lr if step < every else step_decay(step - every, start_lr * factor, factor, every)
