# task: random_direction
# verdict: wrong
# mistake: each tensor is scaled as a whole, not filter by filter
# told: one-length-for-the-tensor
def random_direction(rng, weights):
    direction = []
    for weight in weights:
        drawn = rng.normal(size=weight.shape)
        if weight.ndim <= 1:
            drawn = np.zeros(weight.shape)
        else:
            drawn = drawn * np.linalg.norm(weight) / np.linalg.norm(drawn)
        direction.append(drawn)
    return direction
