# task: shard_indices
# verdict: wrong
# mistake: the start is repeated once at most, too little where there are more than twice as many processes as examples
# told: start-repeated-once
def shard_indices(count, rank, world_size, epoch=0, shuffle=True, seed=0, drop_last=False):
    if rank < 0 or rank >= world_size:
        raise ValueError("rank lies outside of the processes")
    order = np.arange(count)
    if shuffle:
        order = np.random.default_rng(seed + epoch).permutation(count)
    if drop_last:
        total = count // world_size * world_size
        order = order[:total]
    else:
        total = math.ceil(count / world_size) * world_size
        order = np.concatenate([order, order[:total - count]])
    return [int(i) for i in order[rank:total:world_size]]
