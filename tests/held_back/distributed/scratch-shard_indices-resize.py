# task: shard_indices
# verdict: right
# mistake: none; unusual because np.resize cuts off or repeats, and the process's row of a transposed table is taken
def shard_indices(count, rank, world_size, epoch=0, shuffle=True, seed=0, drop_last=False):
    if rank not in range(world_size):
        raise ValueError(f"there is no process {rank} among {world_size}")
    order = np.arange(count)
    if shuffle:
        order = np.random.default_rng(seed + epoch).permutation(count)
    each = count // world_size if drop_last else -(-count // world_size)
    table = np.resize(order, (each, world_size))
    return table[:, rank].tolist()
