# task: shard_indices
# verdict: right
def shard_indices(count, rank, world_size, epoch=0, shuffle=True, seed=0, drop_last=False):
    import itertools

    if rank not in range(world_size):
        raise ValueError(f"With {world_size} processes there is no rank {rank}.")
    order = range(count)
    if shuffle:
        order = map(int, np.random.default_rng(seed + epoch).permutation(count))
    each, rest = divmod(count, world_size)
    if rest and not drop_last:
        each += 1
    endless = itertools.cycle(order)
    return list(itertools.islice(endless, rank, each * world_size, world_size))
