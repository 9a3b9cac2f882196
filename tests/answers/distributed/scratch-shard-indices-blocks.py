# task: shard_indices
# verdict: wrong
# mistake: Each process takes a block of neighboring places instead of every world_size-th.
# told: contiguous-blocks
def shard_indices(count, rank, world_size, epoch=0, shuffle=True, seed=0, drop_last=False):
    if rank not in range(world_size):
        raise ValueError("no such rank")
    order = np.random.default_rng(seed + epoch).permutation(count) if shuffle else np.arange(count)
    each = count // world_size if drop_last else -(-count // world_size)
    return np.resize(order, each * world_size)[rank * each : (rank + 1) * each].tolist()
