# task: block_diagonal
# verdict: right
# way: weights are tiled along the inputs and multiplied with a mask from np.kron
def block_diagonal(weight, groups):
    out, seen = weight.shape[:2]
    mask = np.kron(np.eye(groups, dtype=bool), np.ones((out // groups, seen), dtype=bool))
    tiled = np.tile(weight, (1, groups, 1, 1))
    return np.where(mask[:, :, None, None], tiled, np.zeros((), weight.dtype))
