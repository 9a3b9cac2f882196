# task: random_direction
# verdict: wrong
# mistake: each tensor is scaled to the length of the whole tensor instead of filter by filter
# mistake: tensors of one dimension get a random direction, too, instead of zero
def random_direction(rng, weights):
    directions = []
    for w in weights:
        d = rng.normal(size=w.shape)
        length = np.sqrt(np.sum(w**2))
        directions.append(d / np.sqrt(np.sum(d**2)) * length)
    return directions
