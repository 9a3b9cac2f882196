# task: shard_indices
# verdict: wrong
# mistake: the generator is seeded without the epoch: every epoch has the same order
# told: same-order-in-every-epoch
def shard_indices(count, rank, world_size, epoch=0, shuffle=True, seed=0, drop_last=False):
    if not 0 <= rank < world_size:
        raise ValueError(f"There is no process {rank} among {world_size}.")
    if shuffle:
        order = np.random.default_rng(seed).permutation(count).tolist()
    else:
        order = list(range(count))
    if drop_last:
        order = order[:count - count % world_size]
    else:
        missing = -count % world_size
        order = (order * (missing // count + 2))[:count + missing]
    return order[rank::world_size]
