# task: shard_indices
# verdict: wrong
# mistake: the generator gets [seed, epoch], another stream than default_rng(seed + epoch), so the shuffled order is another one than the docstring's
# mistake: only rank > world_size raises ValueError: rank == world_size and negative ranks get a list
# told: only-larger-ranks-refused, seed-and-epoch-apart
def shard_indices(count, rank, world_size, epoch=0, shuffle=True, seed=0, drop_last=False):
    if rank > world_size:
        raise ValueError(f"rank {rank} is too large for {world_size} processes")
    if shuffle:
        order = np.random.default_rng([seed, epoch]).permutation(count)
    else:
        order = np.arange(count)
    if drop_last:
        per_process = count // world_size
    else:
        per_process = math.ceil(count / world_size)
    places = rank + world_size * np.arange(per_process)
    return [int(i) for i in order[places % count]]
