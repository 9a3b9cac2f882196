# task: block_diagonal
# verdict: right
def block_diagonal(weight, groups):
    out, share, *window = weight.shape
    towers = weight.reshape(groups, out // groups, share, *window)
    where = np.eye(groups, dtype=weight.dtype)
    full = np.einsum("goihw,gt->gotihw", towers, where)
    return full.reshape(out, groups * share, *window)
