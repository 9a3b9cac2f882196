# task: random_direction
# verdict: wrong
# mistake: the lengths are taken over all axes but the last, so slices along the last axis (Keras' filters) are scaled, instead of slices along the first
# told: filters-along-the-last-axis
def random_direction(rng, weights):
    direction = []
    for weight in weights:
        step = rng.normal(size=weight.shape)
        if weight.ndim <= 1:
            direction.append(np.zeros_like(step))
            continue
        axes = tuple(range(weight.ndim - 1))
        wanted = np.sqrt((weight**2).sum(axis=axes, keepdims=True))
        found = np.sqrt((step**2).sum(axis=axes, keepdims=True))
        direction.append(step * wanted / found)
    return direction
