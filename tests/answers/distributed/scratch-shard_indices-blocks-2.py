# task: shard_indices
# verdict: wrong
# mistake: each process takes a contiguous block of the order instead of every world_size-th example
# mistake: only a rank that is too large raises ValueError; a negative one does not
# told: contiguous-blocks, negative-ranks-accepted
def shard_indices(count, rank, world_size, epoch=0, shuffle=True, seed=0, drop_last=False):
    if rank >= world_size:
        raise ValueError("rank must be less than world_size")
    order = np.arange(count)
    if shuffle:
        order = np.random.default_rng(seed + epoch).permutation(count)
    each = count // world_size if drop_last else math.ceil(count / world_size)
    order = np.resize(order, each * world_size)  # cuts or repeats
    return [int(one) for one in order.reshape(world_size, each)[rank]]
