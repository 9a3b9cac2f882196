# task: magnitude_masks
# verdict: wrong
# mistake: everything up to the threshold is pruned, so of several equal weights at the threshold all go, and more than the wanted number are pruned
# mistake: the number to prune is cut off by int() instead of rounded
# told: all-equal-ones-pruned, count-cut-off
def magnitude_masks(weights, sparsity):
    sizes = [np.abs(one) for one in weights]
    matrices = [one.ravel() for one in sizes if one.ndim >= 2]
    ranked = np.sort(np.concatenate(matrices)) if matrices else np.zeros(0)
    pruned = int(sparsity * len(ranked))
    threshold = ranked[pruned - 1] if pruned else -1.0
    return [one > threshold if one.ndim >= 2 else np.ones(one.shape, dtype=bool)
            for one in sizes]
