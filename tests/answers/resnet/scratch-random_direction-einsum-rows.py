# task: random_direction
# verdict: right
# way: filters are laid out as rows, and their lengths come from einsum
def random_direction(rng, weights):
    def lengths(rows):
        return np.sqrt(np.einsum("ij,ij->i", rows, rows))

    found = []
    for weight in weights:
        drawn = rng.normal(size=weight.shape)
        if weight.ndim < 2:
            found.append(0.0 * drawn)
            continue
        rows = drawn.reshape(len(weight), -1)
        given = np.asarray(weight, dtype=float).reshape(len(weight), -1)
        scaled = rows * (lengths(given) / lengths(rows))[:, None]
        found.append(scaled.reshape(weight.shape))
    return found
