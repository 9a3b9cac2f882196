# task: pairwise_distances
# verdict: wrong
# mistake: all differences are formed at once as an (N, M, D) tensor, which is larger than inputs and result
# told: all-differences-at-once
def pairwise_distances(a, b):
    return (a[:, None] - b[None]).square().sum(-1)
