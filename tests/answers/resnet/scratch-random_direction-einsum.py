# task: random_direction
# verdict: right
def random_direction(rng, weights):
    directions = []
    for tensor in weights:
        if np.ndim(tensor) == 1:
            directions.append(np.zeros_like(tensor))
            continue
        rows = np.reshape(tensor, (tensor.shape[0], -1))
        drawn = rng.normal(size=rows.shape)
        wanted = np.einsum("of,of->o", rows, rows)
        found = np.einsum("of,of->o", drawn, drawn)
        scaled = drawn * np.sqrt(wanted / found)[:, None]
        directions.append(scaled.reshape(tensor.shape).astype(tensor.dtype))
    return directions
