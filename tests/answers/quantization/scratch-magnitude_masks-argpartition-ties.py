# task: magnitude_masks
# verdict: wrong
# mistake: argpartition chooses the smallest weights, so among weights of equal absolute value any may be pruned, not the first ones
def magnitude_masks(weights, sparsity):
    matrices = [np.abs(w).ravel() for w in weights if w.ndim >= 2]
    masks = [np.ones(w.shape, dtype=bool) for w in weights]
    if not matrices:
        return masks
    flat = np.concatenate(matrices)
    count = round(sparsity * flat.size)
    keep = np.ones(flat.size, dtype=bool)
    if count == flat.size:
        keep[:] = False
    elif count:
        keep[np.argpartition(flat, count)[:count]] = False
    start = 0
    for number, w in enumerate(weights):
        if w.ndim >= 2:
            masks[number] = keep[start : start + w.size].reshape(w.shape)
            start += w.size
    return masks
