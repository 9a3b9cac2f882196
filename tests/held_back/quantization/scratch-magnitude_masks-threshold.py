# task: magnitude_masks
# verdict: wrong
# mistake: all weights equal to the threshold are pruned, more than asked where several are equal
# mistake: the number of pruned weights is rounded down, not to the nearest
def magnitude_masks(weights, sparsity):
    sizes = np.concatenate([np.abs(w).ravel() for w in weights if w.ndim >= 2])
    count = int(sparsity * sizes.size)
    if count == 0:
        return [np.ones(w.shape, dtype=bool) for w in weights]
    threshold = np.sort(sizes)[count - 1]
    return [
        np.abs(w) > threshold if w.ndim >= 2 else np.ones(w.shape, dtype=bool) for w in weights
    ]
