# task: block_diagonal
# verdict: right
def block_diagonal(weight, groups):
    out, share, high, wide = weight.shape
    towers = weight.reshape(groups, out // groups, share, high, wide)
    same = np.eye(groups, dtype=weight.dtype)
    full = np.einsum("gt,goikl->gotikl", same, towers)
    return full.reshape(out, groups * share, high, wide)
