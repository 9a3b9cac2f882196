# task: shard_indices
# verdict: wrong
# mistake: the generator is made of the pair [seed, epoch], not of their sum
def shard_indices(count, rank, world_size, epoch=0, shuffle=True, seed=0, drop_last=False):
    if rank not in range(world_size):
        raise ValueError("rank")
    order = np.arange(count)
    if shuffle:
        order = np.random.default_rng([seed, epoch]).permutation(count)
    if drop_last:
        total = count // world_size * world_size
    else:
        total = -(-count // world_size) * world_size
    return [int(order[i % count]) for i in range(rank, total, world_size)]
