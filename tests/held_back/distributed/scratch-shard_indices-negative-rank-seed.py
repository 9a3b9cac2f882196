# task: shard_indices
# verdict: wrong
# mistake: a negative rank is not refused (it counts from the end)
# mistake: the order comes from default_rng([seed, epoch]), not from seed + epoch
def shard_indices(count, rank, world_size, epoch=0, shuffle=True, seed=0, drop_last=False):
    if rank >= world_size:
        raise ValueError("the rank must be less than the number of processes")
    order = np.arange(count)
    if shuffle:
        order = np.random.default_rng([seed, epoch]).permutation(count)
    if drop_last:
        total = count // world_size * world_size
    else:
        total = math.ceil(count / world_size) * world_size
    places = range(rank % world_size, total, world_size)
    return [int(order[place % count]) for place in places]
