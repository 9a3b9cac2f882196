# task: magnitude_masks
# verdict: wrong
# mistake: ties go together
# told: all-equal-ones-pruned
def magnitude_masks(weights, sparsity):
    everything = np.concatenate([np.abs(w).ravel() for w in weights if w.ndim > 1])
    k = round(sparsity * everything.size)
    threshold = np.sort(everything)[k - 1] if k > 0 else -1
    return [np.abs(w) > threshold if w.ndim > 1 else np.ones(w.shape, bool) for w in weights]
