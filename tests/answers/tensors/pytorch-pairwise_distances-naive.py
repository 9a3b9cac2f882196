# task: pairwise_distances
# verdict: wrong
# mistake: forms the (N, M, D) tensor of all differences, which holds more numbers than inputs and result together
# told: all-differences-at-once
def pairwise_distances(a, b):
    diff = a.unsqueeze(1) - b.unsqueeze(0)
    return diff.pow(2).sum(dim=-1)
