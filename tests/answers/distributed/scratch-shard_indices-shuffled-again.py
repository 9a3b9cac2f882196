# task: shard_indices
# verdict: wrong
# mistake: the order of epoch e is made by one generator with the seed that shuffles e + 1 times, and not by default_rng(seed + epoch); right in epoch 0 only
# mistake: a negative rank is not refused
# told: negative-ranks-accepted, one-generator-for-all-epochs
def shard_indices(count, rank, world_size, epoch=0, shuffle=True, seed=0, drop_last=False):
    if rank >= world_size:
        raise ValueError(f"there is no process {rank} of {world_size}")
    order = np.arange(count)
    if shuffle:
        rng = np.random.default_rng(seed)
        for _ in range(epoch + 1):
            order = rng.permutation(count)
    if drop_last:
        each = count // world_size
    else:
        each = math.ceil(count / world_size)
    places = np.arange(rank, each * world_size, world_size)
    return [int(order[place % count]) for place in places]
