# task: shard_indices
# verdict: wrong
# mistake: the epoch does not change the order; a negative rank raises no error
# told: negative-ranks-accepted, same-order-in-every-epoch
def shard_indices(count, rank, world_size, epoch=0, shuffle=True, seed=0, drop_last=False):
    if rank >= world_size:
        raise ValueError(f"rank {rank} of {world_size}")
    order = list(range(count))
    if shuffle:
        order = np.random.default_rng(seed).permutation(count).tolist()
    if drop_last:
        order = order[:count // world_size * world_size]
    else:
        while len(order) % world_size:
            order += order[:world_size - len(order) % world_size]
    return order[rank::world_size]
