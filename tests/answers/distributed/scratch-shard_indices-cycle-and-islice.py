# task: shard_indices
# verdict: right
# way: the order goes around in an endless cycle, from which islice takes every world_size-th
def shard_indices(count, rank, world_size, epoch=0, shuffle=True, seed=0, drop_last=False):
    from itertools import cycle, islice

    if rank not in range(world_size):
        raise ValueError(f"no rank {rank} among {world_size} processes")
    order = range(count)
    if shuffle:
        order = np.random.default_rng(seed + epoch).permutation(count).tolist()
    total = count - count % world_size if drop_last else -(-count // world_size) * world_size
    return list(islice(cycle(order), rank, total, world_size)) if rank < total else []
