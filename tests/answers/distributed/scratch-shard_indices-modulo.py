# task: shard_indices
# verdict: right
def shard_indices(count, rank, world_size, epoch=0, shuffle=True, seed=0, drop_last=False):
    if rank not in range(world_size):
        raise ValueError("there is no such process")
    rng = np.random.default_rng(seed + epoch)
    order = rng.permutation(count) if shuffle else range(count)
    share, rest = divmod(count, world_size)
    share += 1 if rest and not drop_last else 0
    return [int(order[(rank + k * world_size) % count]) for k in range(share)]
