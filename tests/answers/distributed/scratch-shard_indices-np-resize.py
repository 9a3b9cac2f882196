# task: shard_indices
# verdict: right
def shard_indices(count, rank, world_size, epoch=0, shuffle=True, seed=0, drop_last=False):
    if rank < 0 or rank >= world_size:
        raise ValueError(f"rank {rank} of {world_size}")
    order = np.random.default_rng(seed + epoch).permutation(count) if shuffle else np.arange(count)
    rounds, rest = divmod(count, world_size)
    if rest and not drop_last:
        rounds += 1
    table = np.resize(order, (rounds, world_size))
    return [int(index) for index in table[:, rank]]
