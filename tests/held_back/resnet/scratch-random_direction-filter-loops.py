# task: random_direction
# verdict: right
# mistake: none; unusual because filters are drawn and scaled one after the other in a loop and stacked
def random_direction(rng, weights):
    directions = []
    for tensor in weights:
        if np.ndim(tensor) < 2:
            directions.append(tensor * 0.0)
            continue
        direction = np.empty(tensor.shape)
        for place, kernel in enumerate(tensor):
            drawn = rng.standard_normal(kernel.size)
            drawn *= np.linalg.norm(kernel.ravel()) / np.linalg.norm(drawn)
            direction[place] = drawn.reshape(kernel.shape)
        directions.append(direction)
    return directions
