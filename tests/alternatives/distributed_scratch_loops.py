"""The same rules in plain Python, example by example."""

from itertools import cycle, islice

import numpy as np


def shard_indices(count, rank, world_size, epoch=0, shuffle=True, seed=0, drop_last=False):
    if rank not in range(world_size):
        raise ValueError("no such rank")
    order = list(range(count))
    if shuffle:
        order = [int(i) for i in np.random.default_rng(seed + epoch).permutation(count)]
    each = count // world_size if drop_last else -(-count // world_size)
    dealt = islice(cycle(order), each * world_size)
    return [example for place, example in enumerate(dealt) if place % world_size == rank]


def scaled_learning_rate(step, base_rate, batch_size, warmup_steps, base_batch_size=256):
    peak = batch_size / base_batch_size * base_rate
    done = min(step / warmup_steps, 1) if warmup_steps else 1
    return (1 - done) * base_rate + done * peak
