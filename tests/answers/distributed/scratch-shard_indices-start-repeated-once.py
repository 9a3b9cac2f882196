# task: shard_indices
# verdict: wrong
# mistake: the start is repeated only once (order[:missing]); with more than twice as many processes as examples too few are added, and the last processes get fewer examples than the others or none
# told: start-repeated-once
def shard_indices(count, rank, world_size, epoch=0, shuffle=True, seed=0, drop_last=False):
    if rank not in range(world_size):
        raise ValueError(f"no process {rank} among {world_size}")
    order = list(range(count))
    if shuffle:
        order = np.random.default_rng(seed + epoch).permutation(count).tolist()
    if drop_last:
        order = order[:count - count % world_size]
    else:
        missing = -count % world_size
        order += order[:missing]
    return order[rank::world_size]
