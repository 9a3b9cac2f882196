# task: block_diagonal
# verdict: wrong
# mistake: The kernels are repeated over all groups instead of zeros.
# told: every-group-everywhere
def block_diagonal(weight, groups):
    out, inside, kh, kw = weight.shape
    towers = weight.reshape(groups, out // groups, inside, kh, kw)
    full = np.einsum("goiyx,gh->gohiyx", towers, np.ones((groups, groups), dtype=weight.dtype))
    return full.reshape(out, groups * inside, kh, kw)
