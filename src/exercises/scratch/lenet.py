"""The learning-rate schedule that trains LeNet within seconds.

A small rate at first, a large one for most of the way, almost none at the end: one cycle.
Paper: Smith & Topin (2019), "Super-convergence", in the form with two cosine arcs.
Check your work with: pytest tests/test_lenet.py -k scratch
"""

import math


def one_cycle(
    step,
    total_steps,
    max_lr,
    pct_start=0.3,
    div_factor=25.0,
    final_div_factor=1e4,
):
    r"""Give the learning rate of one training step: warm up, then anneal.

    The rate starts at ``initial = max_lr / div_factor``, reaches ``max_lr``
    at the (fractional) step ``peak = pct_start * total_steps - 1``, and ends
    at ``final = initial / final_div_factor`` in the last step,
    ``total_steps - 1``. Between a rate a at step p and a rate b at step q it
    follows half a cosine wave:

        rate(step) = b + (a - b) / 2 * (1 + cos(pi * (step - p) / (q - p)))

    The first arc holds for 0 <= step < peak, the second for
    peak <= step <= total_steps - 1. A peak below 0 is left where it is: the
    second arc has then begun before the first step.

    Args:
        step: number of the training step (one batch), 0 for the first.
        total_steps: number of steps of the whole training, at least 2.
        max_lr: the largest rate.
        pct_start: share of the steps that warm up, from 0 on, less than 1.
        div_factor: max_lr / initial rate.
        final_div_factor: initial rate / final rate.

    Returns:
        The rate, a float.

    Raises:
        ValueError: step is not one of 0, 1, ..., total_steps - 1.

    Source: Smith & Topin (2019), section 3; the formula is that of PyTorch's
        OneCycleLR with its default arguments.
    """
    raise NotImplementedError  # TODO
