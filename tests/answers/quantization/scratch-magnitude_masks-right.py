# task: magnitude_masks
# verdict: right
def magnitude_masks(weights, sparsity):
    flat = [np.abs(w).reshape(-1) for w in weights if w.ndim > 1]
    everything = np.concatenate(flat)
    k = round(sparsity * everything.size)
    gone = set(np.argsort(everything, kind="stable")[:k].tolist())
    masks, offset = [], 0
    for w in weights:
        if w.ndim < 2:
            masks.append(np.ones_like(w, dtype=bool))
            continue
        mask = np.array([offset + i not in gone for i in range(w.size)])
        masks.append(mask.reshape(w.shape))
        offset += w.size
    return masks
