# task: block_diagonal
# verdict: wrong
# mistake: The outputs are dealt out to the groups in turn instead of in blocks.
# told: kernels-dealt-out-in-turn
def block_diagonal(weight, groups):
    out, inside, kh, kw = weight.shape
    towers = weight.reshape(out // groups, groups, inside, kh, kw).swapaxes(0, 1)
    full = np.einsum("goiyx,gh->gohiyx", towers, np.eye(groups, dtype=weight.dtype))
    return full.reshape(out, groups * inside, kh, kw)
