# task: shard_indices
# verdict: wrong
# mistake: each process takes a contiguous part instead of every world_size-th example
# told: contiguous-blocks
def shard_indices(count, rank, world_size, epoch=0, shuffle=True, seed=0, drop_last=False):
    if not 0 <= rank < world_size:
        raise ValueError("no such rank")
    order = list(range(count))
    if shuffle:
        order = np.random.default_rng(seed + epoch).permutation(count).tolist()
    each = count // world_size if drop_last else math.ceil(count / world_size)
    while len(order) < each * world_size:
        order += order[: each * world_size - len(order)]
    return order[rank * each : (rank + 1) * each]
