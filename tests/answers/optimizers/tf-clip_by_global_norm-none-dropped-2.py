# task: clip_by_global_norm
# verdict: wrong
# mistake: entries that are None are left out of the list that comes back, so that it is shorter and no longer fits the variables
# mistake: the norm after clipping is returned, not the one before
# told: norm-after-clipping-returned, nothing-for-none
def clip_by_global_norm(gradients, max_norm):
    kept = [one for one in gradients if one is not None]
    norm = ops.sqrt(sum(ops.sum(ops.square(one)) for one in kept))
    factor = ops.minimum(max_norm / norm, 1.0) if norm > 0 else 1.0
    kept = [one * factor for one in kept]
    norm = ops.sqrt(sum(ops.sum(ops.square(one)) for one in kept))
    return kept, norm
