# task: shard_indices
# verdict: wrong
# mistake: the start is repeated behind the end at most once; with more than twice as many processes as examples some processes get too few
# told: start-repeated-once
def shard_indices(count, rank, world_size, epoch=0, shuffle=True, seed=0, drop_last=False):
    if not 0 <= rank < world_size:
        raise ValueError("rank must lie between 0 and world_size - 1")
    if shuffle:
        order = np.random.default_rng(seed + epoch).permutation(count).tolist()
    else:
        order = list(range(count))
    rest = count % world_size
    if rest and drop_last:
        order = order[: count - rest]
    elif rest:
        order += order[: world_size - rest]
    return order[rank::world_size]
