# task: pairwise_distances
# verdict: wrong
# mistake: an intermediate tensor holds all N * M * D differences
# told: all-differences-at-once
def pairwise_distances(a, b):
    return (a[:, None] - b[None]).square().sum(dim=-1)
