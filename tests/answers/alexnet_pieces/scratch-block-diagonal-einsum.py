# task: block_diagonal
# verdict: right
def block_diagonal(weight, groups):
    out, inside, kh, kw = weight.shape
    towers = weight.reshape(groups, out // groups, inside, kh, kw)
    full = np.einsum("goiyx,gh->gohiyx", towers, np.eye(groups, dtype=weight.dtype))
    return full.reshape(out, groups * inside, kh, kw)
