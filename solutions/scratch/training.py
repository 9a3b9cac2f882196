"""Learning-rate schedules: functions from the number of a step to its rate.

A warm-up that falls along a cosine, and the older decay by steps.
Papers: Loshchilov & Hutter (2017), Goyal et al. (2017).
Check your work with: pytest tests/test_training.py -k scratch
"""

import math


def warmup_cosine(step, total_steps, max_lr, warmup_steps=0, min_lr=0.0):
    """Compute the rate of one step: a linear rise, then half a cosine wave.

    - In the warm-up, the steps before ``warmup_steps``, the rate is
      max_lr * (step + 1) / warmup_steps: never zero, and max_lr in its last
      step.
    - From step ``warmup_steps``, at max_lr, it falls along half a cosine wave
      to min_lr at the last step. If only one step comes after the warm-up, its
      rate is max_lr.

    Args:
        step: number of the step, from 0 to total_steps - 1.
        total_steps: how many steps the training has.
        max_lr, min_lr: the largest and the last rate.
        warmup_steps: length of the warm-up, less than total_steps.

    Returns:
        The rate, a float.

    Raises:
        ValueError if there is no such step.

    Source: Loshchilov & Hutter (2017), eq. 5, without restarts; Goyal et al.
        (2017), section 2.2, for the warm-up.
    """
    # BEGIN SOLUTION
    if not 0 <= step < total_steps:
        raise ValueError(f"there is no step {step} in {total_steps} steps")
    if step < warmup_steps:
        return max_lr * (step + 1) / warmup_steps
    falling = total_steps - 1 - warmup_steps
    progress = (step - warmup_steps) / falling if falling else 0.0
    wave = (1 + math.cos(math.pi * progress)) / 2  # from 1 to 0
    return min_lr + (max_lr - min_lr) * wave
    # END SOLUTION


def step_decay(step, start_lr, factor, every):
    """Compute the rate of one step if it is multiplied again and again.

    Args:
        step: number of the step, from 0 on.
        start_lr: the rate of the first ``every`` steps.
        factor: what the rate is multiplied by after each ``every`` steps.
        every: how many steps have the same rate.

    Returns:
        The rate, a float.
    """
    # BEGIN SOLUTION
    decays = step // every
    return start_lr * factor**decays
    # END SOLUTION
