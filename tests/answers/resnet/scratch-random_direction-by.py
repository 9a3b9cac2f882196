# task: random_direction
# verdict: wrong
# mistake: each filter is multiplied by the length of the trained one, but not divided by its own: scaled by the length, not to it
# told: multiplied-by-the-length-only
def random_direction(rng, weights):
    direction = []
    for w in weights:
        drawn = rng.standard_normal(w.shape)
        if w.ndim <= 1:
            drawn = np.zeros(w.shape)
        else:
            axes = tuple(range(1, w.ndim))
            drawn *= np.sqrt((w**2).sum(axis=axes, keepdims=True))
        direction.append(drawn)
    return direction
