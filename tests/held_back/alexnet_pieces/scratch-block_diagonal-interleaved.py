# task: block_diagonal
# verdict: wrong
# mistake: kernel o is put into group o % groups; the groups are neighboring kernels, o // (O / groups)
def block_diagonal(weight, groups):
    outputs, share, kh, kw = weight.shape
    full = np.zeros((outputs, share * groups, kh, kw), dtype=weight.dtype)
    for o in range(outputs):
        group = o % groups
        full[o, group * share : (group + 1) * share] = weight[o]
    return full
