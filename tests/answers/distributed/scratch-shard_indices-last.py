# task: shard_indices
# verdict: wrong
# mistake: the rank world_size is accepted, though ranks go from 0 to world_size - 1
# mistake: the last example is repeated to fill up, not the start of the order
# told: last-example-repeated, rank-world-size-accepted
def shard_indices(count, rank, world_size, epoch=0, shuffle=True, seed=0, drop_last=False):
    if rank < 0 or rank > world_size:
        raise ValueError(f"no process has the rank {rank}")
    indices = list(range(count))
    if shuffle:
        rng = np.random.default_rng(seed + epoch)
        indices = [int(i) for i in rng.permutation(count)]
    if drop_last:
        indices = indices[:count // world_size * world_size]
    else:
        while len(indices) % world_size != 0:
            indices.append(indices[-1])
    return indices[rank::world_size]
