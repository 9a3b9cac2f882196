# task: random_direction
# verdict: wrong
# mistake: lengths are taken along axis 0, that is across the filters at each place, instead of over all other axes; no filter gets the length of its filter
# told: length-across-the-filters
def random_direction(rng, weights):
    direction = []
    for weight in weights:
        if np.ndim(weight) <= 1:
            direction.append(np.zeros_like(weight))
            continue
        drawn = rng.standard_normal(weight.shape)
        wanted = np.linalg.norm(weight, axis=0, keepdims=True)
        direction.append(drawn * wanted / np.linalg.norm(drawn, axis=0, keepdims=True))
    return direction
