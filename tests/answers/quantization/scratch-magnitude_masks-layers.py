# task: magnitude_masks
# verdict: wrong
# mistake: each layer has its threshold
# told: each-layer-its-threshold
def magnitude_masks(weights, sparsity):
    masks = []
    for w in weights:
        mask = np.ones(w.shape, bool)
        if w.ndim > 1:
            k = round(sparsity * w.size)
            mask.ravel()[np.argsort(np.abs(w), axis=None, kind="stable")[:k]] = False
        masks.append(mask)
    return masks
