# task: shard_indices
# verdict: wrong
# mistake: a negative rank is accepted, and slices from the end
# mistake: shuffled, the list holds NumPy integers instead of ints
# told: negative-ranks-accepted
def shard_indices(count, rank, world_size, epoch=0, shuffle=True, seed=0, drop_last=False):
    if rank >= world_size:
        raise ValueError(f"rank {rank}: there are only {world_size} processes.")
    if shuffle:
        order = list(np.random.default_rng(seed + epoch).permutation(count))
    else:
        order = list(range(count))
    if drop_last:
        total = count // world_size * world_size
        order = order[:total]
    else:
        total = math.ceil(count / world_size) * world_size
        order = (order * math.ceil(total / count))[:total]
    return order[rank::world_size]
