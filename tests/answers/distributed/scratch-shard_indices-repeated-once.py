# task: shard_indices
# verdict: wrong
# mistake: the start is repeated only once so that processes get too few if there are more of them than examples
# told: start-repeated-once
def shard_indices(count, rank, world_size, epoch=0, shuffle=True, seed=0, drop_last=False):
    if rank < 0 or rank >= world_size:
        raise ValueError("rank")
    order = np.arange(count)
    if shuffle:
        order = np.random.default_rng(seed + epoch).permutation(count)
    rest = count % world_size
    if rest and drop_last:
        order = order[:-rest]
    elif rest:
        order = np.concatenate([order, order[:world_size - rest]])
    return [int(i) for i in order[rank::world_size]]
