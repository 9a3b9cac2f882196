# task: shard_indices
# verdict: wrong
# mistake: every process takes one piece in a row instead of every world_size-th example
# told: contiguous-blocks
def shard_indices(count, rank, world_size, epoch=0, shuffle=True, seed=0, drop_last=False):
    if not 0 <= rank < world_size:
        raise ValueError("no such rank")
    order = np.random.default_rng(seed + epoch).permutation(count) if shuffle else np.arange(count)
    if drop_last:
        share = count // world_size
    else:
        share = math.ceil(count / world_size)
    order = np.resize(order, share * world_size)
    return order[rank * share:(rank + 1) * share].tolist()
