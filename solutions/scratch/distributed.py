"""Training in several processes: who sees which examples, and how large the steps are.

The rules by which a training is divided need no framework: they are arithmetic.
Papers: Goyal et al. (2017) for the learning rate; the sampler is that of torch.utils.data.
Check your work with: pytest tests/test_distributed.py -k scratch
"""

import math

import numpy as np


def shard_indices(count, rank, world_size, epoch=0, shuffle=True, seed=0, drop_last=False):
    """Choose the examples that one of several processes sees in an epoch.

    All processes put all examples into one order: 0, 1, ..., count - 1, or,
    if shuffled, ``numpy.random.default_rng(seed + epoch).permutation(count)``.
    So that every process gets equally many, its end is cut off (``drop_last``)
    or its start repeated behind the end, as often as is needed. Process
    ``rank`` takes every ``world_size``-th example, from place ``rank`` on.

    Args:
        count: number of examples, at least 1.
        rank: number of this process, from 0 on.
        world_size: number of processes.
        epoch: number of the epoch; it changes the order if shuffled.
        shuffle: whether the examples are shuffled.
        seed: of the order if shuffled, the same for all processes.
        drop_last: whether the end is cut off, or else the start repeated.

    Returns:
        A list of ints.

    Raises:
        ValueError: there is no process with that rank.

    Source: the rule of torch.utils.data.DistributedSampler.
    """
    # BEGIN SOLUTION
    if not 0 <= rank < world_size:
        raise ValueError(f"rank {rank} of {world_size}: ranks count from 0")
    order = np.arange(count)
    if shuffle:
        order = np.random.default_rng(seed + epoch).permutation(count)
    rounding = math.floor if drop_last else math.ceil
    total = world_size * rounding(count / world_size)
    order = np.resize(order, total)  # cuts, or repeats from the start
    return order[rank::world_size].tolist()
    # END SOLUTION


def scaled_learning_rate(step, base_rate, batch_size, warmup_steps, base_batch_size=256):
    """Fit a learning rate to a larger batch: linear scaling with a warm-up.

    A batch k times as large as ``base_batch_size`` gets a rate k times as
    large as ``base_rate``. Because the first steps would not survive that,
    the rate starts at ``base_rate`` at step 0, and changes by equal amounts
    until it is k times as large at step ``warmup_steps``; there it stays.
    k need not be whole, and may be less than 1.

    Args:
        step: number of the step, from 0 on.
        base_rate: the rate that is right for ``base_batch_size`` examples.
        batch_size: examples per step, in all processes together.
        warmup_steps: length of the warm-up; 0: none.
        base_batch_size: examples per step for which ``base_rate`` is right.

    Returns:
        The learning rate of the step.

    Source: Goyal et al. (2017), sections 2.1 and 2.2.
    """
    # BEGIN SOLUTION
    peak = base_rate * batch_size / base_batch_size
    if step >= warmup_steps:
        return peak
    return base_rate + (peak - base_rate) * step / warmup_steps
    # END SOLUTION
