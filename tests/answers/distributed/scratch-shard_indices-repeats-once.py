# task: shard_indices
# verdict: wrong
# mistake: the start is repeated at most once, so with more processes than twice the examples (count 2, world_size 5) some processes get nothing, instead of repeating as often as is needed
# told: start-repeated-once
def shard_indices(count, rank, world_size, epoch=0, shuffle=True, seed=0, drop_last=False):
    if not 0 <= rank < world_size:
        raise ValueError(f"no process {rank} among {world_size}")
    if shuffle:
        order = np.random.default_rng(seed + epoch).permutation(count).tolist()
    else:
        order = list(range(count))
    rest = count % world_size
    if rest and drop_last:
        order = order[: count - rest]
    elif rest:
        order = order + order[: world_size - rest]
    return order[rank::world_size]
