# task: pairwise_distances
# verdict: wrong
# mistake: the root is taken: distances instead of squared distances
# told: root-taken
def pairwise_distances(a, b):
    squares_a = a.pow(2).sum(dim=1, keepdim=True)
    squares_b = b.pow(2).sum(dim=1)
    squared = squares_a + squares_b - 2 * a @ b.T
    return squared.clamp(min=0).sqrt()
