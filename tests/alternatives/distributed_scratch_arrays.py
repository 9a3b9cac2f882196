"""The same rules with index arithmetic and with weights between two rates."""

import numpy as np


def shard_indices(count, rank, world_size, epoch=0, shuffle=True, seed=0, drop_last=False):
    if rank < 0 or rank >= world_size:
        raise ValueError(f"{rank} is no rank")
    each, rest = divmod(count, world_size)
    each += 1 if rest and not drop_last else 0
    places = (rank + world_size * np.arange(each)) % count
    if not shuffle:
        return [int(place) for place in places]
    order = np.random.default_rng(epoch + seed).permutation(count)
    return list(map(int, order[places]))


def scaled_learning_rate(step, base_rate, batch_size, warmup_steps, base_batch_size=256):
    k = batch_size / base_batch_size
    rates = [base_rate * (1 + (k - 1) * i / warmup_steps) for i in range(warmup_steps)]
    return rates[step] if step < len(rates) else k * base_rate
