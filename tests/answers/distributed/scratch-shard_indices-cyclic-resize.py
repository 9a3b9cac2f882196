# task: shard_indices
# verdict: right
# way: numpy.resize repeats the order cyclically (or cuts it), a reshape deals it out as columns
def shard_indices(count, rank, world_size, epoch=0, shuffle=True, seed=0, drop_last=False):
    if not 0 <= rank < world_size:
        raise ValueError(f"there is no rank {rank} among {world_size} processes")
    order = np.arange(count)
    if shuffle:
        order = np.random.default_rng(seed + epoch).permutation(count)
    rows = count // world_size if drop_last else -(-count // world_size)
    dealt = np.resize(order, rows * world_size).reshape(rows, world_size)
    return dealt[:, rank].tolist()
