# task: pairwise_distances
# verdict: wrong
# mistake: all N * M differences of D numbers are in memory at once
# told: all-differences-at-once
def pairwise_distances(a, b):
    return (a[:, None, :] - b[None, :, :]).square().sum(dim=-1)
