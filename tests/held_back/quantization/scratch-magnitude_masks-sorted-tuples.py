# task: magnitude_masks
# verdict: right
# mistake: none; unusual because the weights are sorted as Python tuples of size, array and place
def magnitude_masks(weights, sparsity):
    entries = [
        (abs(x), number, place)
        for number, array in enumerate(weights)
        if array.ndim >= 2
        for place, x in enumerate(array.ravel().tolist())
    ]
    masks = [np.ones(array.shape, dtype=bool) for array in weights]
    for _, number, place in sorted(entries)[: round(sparsity * len(entries))]:
        masks[number].flat[place] = False
    return masks
