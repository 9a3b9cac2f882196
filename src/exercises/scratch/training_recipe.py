"""What recipes are made of, in NumPy: smoothed targets, restarts, the shares of an average.

Papers: Szegedy et al. (2016), section 7; Loshchilov & Hutter (2017), section 3;
        Polyak & Juditsky (1992) for averages of weights.
Check:  pytest tests/test_training_recipe.py -k scratch
"""

import math

import numpy as np


def smoothed_cross_entropy(logits, targets, amount):
    """The mean cross-entropy with smoothed targets, and its gradient at the logits.

    The targets q become (1 - amount) q + amount / K, for K classes. They may
    be one-hot rows, or mixtures as of mixup. The loss of one row is
    -sum_k q_k log p_k with the softmax p of its logits, in natural
    logarithms.

    Args:
        logits: (N, K) float array, of any size, such as 1000 and -1000.
        targets: (N, K) array whose rows add up to 1. Both stay unchanged.
        amount: from 0 to 1, the share of the uniform distribution.

    Returns:
        loss: float, the mean over the rows.
        gradient: (N, K) array, the derivatives of this mean.

    Source: Szegedy et al. (2016), section 7, with u(k) = 1 / K.
    """
    raise NotImplementedError  # TODO


def cosine_restarts(step, first_cycle, max_lr, min_lr=0.0, stretch=1, shrink=1.0):
    """The learning rate of one step: half a cosine wave, again and again.

    Cycle k = 0, 1, 2, ... has first_cycle * stretch**k steps. At its step
    t = 0, 1, ... the rate is

        min_lr + height * (1 + cos(pi t / length)) / 2,

    where length is the number of its steps and height is
    (max_lr - min_lr) * shrink**k.

    Args:
        step: number of the step, from 0 on.
        first_cycle: int, the steps of the first cycle.
        max_lr, min_lr: the first rate, and the one that is never reached.
        stretch: int, at least 1, how much longer each cycle is.
        shrink: how much of its height is left to each next cycle.

    Returns:
        The rate, a float.

    Source: Loshchilov & Hutter (2017), eq. 5, where stretch is T_mult.
    """
    raise NotImplementedError  # TODO


def average_shares(updates, decay, warm_up=False):
    """What an exponential moving average is made of, after some updates.

    The average starts as a copy of value 0. Update n = 0, 1, ... makes it
    d * average + (1 - d) * value, with the next value: value 1 first, then
    value 2. The decay d is ``decay``, or with ``warm_up`` the smaller one of
    ``decay`` and (1 + n) / (10 + n).

    Args:
        updates: int, at least 0.
        decay: from 0 to 1.
        warm_up: whether the decay grows in the first updates.

    Returns:
        (updates + 1,) array: the factor with which each value stands in the
        average, value 0 first.
    """
    raise NotImplementedError  # TODO
