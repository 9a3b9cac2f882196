# task: pairwise_distances
# verdict: wrong
# mistake: the distance itself is returned instead of its square
# told: root-taken
def pairwise_distances(a, b):
    return torch.cdist(a, b)
