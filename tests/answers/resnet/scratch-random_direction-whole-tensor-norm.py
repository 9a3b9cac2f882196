# task: random_direction
# verdict: wrong
# mistake: a tensor is scaled as a whole instead of filter by filter
# told: one-length-for-the-tensor
def random_direction(rng, weights):
    result = []
    for weight in weights:
        if weight.ndim <= 1:
            result.append(np.zeros_like(weight))
            continue
        draw = rng.standard_normal(weight.shape)
        result.append(draw * np.linalg.norm(weight) / np.linalg.norm(draw))
    return result
