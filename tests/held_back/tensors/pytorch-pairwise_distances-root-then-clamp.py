# task: pairwise_distances
# verdict: wrong
# mistake: returns the distance, not the squared distance
# mistake: the clamp comes after the root, where a negative rounding error has become NaN already

def pairwise_distances(a, b):
    squares = a.square().sum(1)[:, None] + b.square().sum(1)[None, :]
    distances = (squares - 2 * a @ b.T).sqrt()
    return distances.clamp(min=0)
