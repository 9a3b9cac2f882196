# task: shard_indices
# verdict: right
def shard_indices(count, rank, world_size, epoch=0, shuffle=True, seed=0, drop_last=False):
    if rank not in range(world_size):
        raise ValueError("no such rank")
    order = np.random.default_rng(seed + epoch).permutation(count) if shuffle else np.arange(count)
    each = count // world_size if drop_last else -(-count // world_size)
    return np.resize(order, each * world_size)[rank::world_size].tolist()
