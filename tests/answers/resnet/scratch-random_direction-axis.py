# task: random_direction
# verdict: wrong
# mistake: for kernels the length is taken over the input channels only, at each place of the window, not over the whole filter
# told: length-over-the-inputs-only
def random_direction(rng, weights):
    directions = []
    for w in weights:
        if w.ndim == 1:
            directions.append(np.zeros_like(w))
            continue
        d = rng.normal(size=w.shape)
        length_d = np.sqrt((d**2).sum(axis=1, keepdims=True))
        length_w = np.sqrt((w**2).sum(axis=1, keepdims=True))
        directions.append(d / length_d * length_w)
    return directions
