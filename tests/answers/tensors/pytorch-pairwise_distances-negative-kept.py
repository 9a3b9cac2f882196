# task: pairwise_distances
# verdict: wrong
# mistake: the cross term counts only once instead of twice; distances that rounding makes negative are not cut off at zero
# told: mixed-term-once
def pairwise_distances(a, b):
    return a.square().sum(1)[:, None] + b.square().sum(1) - a @ b.T
