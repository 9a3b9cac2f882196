# task: block_diagonal
# verdict: right
def block_diagonal(weight, groups):
    out, depth, height, width = weight.shape
    each = out // groups
    full = np.zeros(
        (groups, each, groups, depth, height, width), dtype=weight.dtype
    )
    g = np.arange(groups)
    full[g, :, g] = weight.reshape(groups, each, depth, height, width)
    return full.reshape(out, groups * depth, height, width)
