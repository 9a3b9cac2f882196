# task: shard_indices
# verdict: wrong
# mistake: the start is repeated once at most: with more than twice as many processes as examples, some processes get too few
def shard_indices(count, rank, world_size, epoch=0, shuffle=True, seed=0, drop_last=False):
    if not 0 <= rank < world_size:
        raise ValueError(f"no process has the rank {rank}")
    if shuffle:
        order = np.random.default_rng(seed + epoch).permutation(count).tolist()
    else:
        order = list(range(count))
    if drop_last:
        order = order[: count // world_size * world_size]
    else:
        order = order + order[: -count % world_size]
    return order[rank::world_size]
