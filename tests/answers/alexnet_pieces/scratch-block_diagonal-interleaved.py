# task: block_diagonal
# verdict: wrong
# mistake: input channels are given to the groups in turns (g, g + groups, ...) instead of in one piece
# told: every-gth-channel-in-the-block
def block_diagonal(weight, groups):
    out, share, kh, kw = weight.shape
    full = np.zeros((out, share * groups, kh, kw), dtype=weight.dtype)
    per = out // groups
    for g in range(groups):
        full[g * per:(g + 1) * per, g::groups] = weight[g * per:(g + 1) * per]
    return full
