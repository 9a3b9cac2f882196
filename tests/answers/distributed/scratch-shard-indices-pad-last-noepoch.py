# task: shard_indices
# verdict: wrong
# mistake: The last example is repeated at the end instead of the start.
# mistake: The epoch does not enter the seed.
# told: last-example-repeated, same-order-in-every-epoch
def shard_indices(count, rank, world_size, epoch=0, shuffle=True, seed=0, drop_last=False):
    if rank not in range(world_size):
        raise ValueError("no such rank")
    order = np.random.default_rng(seed).permutation(count) if shuffle else np.arange(count)
    each = count // world_size if drop_last else -(-count // world_size)
    return np.concatenate([order, order[-1:].repeat(world_size)])[: each * world_size][rank::world_size].tolist()
