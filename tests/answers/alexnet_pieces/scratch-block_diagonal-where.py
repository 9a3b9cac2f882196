# task: block_diagonal
# verdict: right
# way: np.where over a boolean identity of the groups, with broadcasting, and one reshape at the end
def block_diagonal(weight, groups):
    out, depth, kh, kw = weight.shape
    split = weight.reshape(groups, out // groups, 1, depth, kh, kw)
    own = np.eye(groups, dtype=bool)[:, None, :, None, None, None]
    full = np.where(own, split, weight.dtype.type(0))
    return full.reshape(out, groups * depth, kh, kw)
