# task: random_direction
# verdict: wrong
# mistake: each tensor as a whole is scaled to the length of the weights instead of each filter
# told: one-length-for-the-tensor
def random_direction(rng, weights):
    directions = []
    for tensor in weights:
        if tensor.ndim == 1:
            directions.append(np.zeros(tensor.shape))
            continue
        draw = rng.standard_normal(tensor.shape)
        directions.append(draw * np.linalg.norm(tensor) / np.linalg.norm(draw))
    return directions
