# task: random_direction
# verdict: right
def random_direction(rng, weights):
    def one(weight):
        drawn = rng.normal(0.0, 1.0, weight.shape)
        if weight.ndim < 2:
            return np.zeros_like(drawn)
        rows, aim = drawn.reshape(len(drawn), -1), weight.reshape(len(weight), -1)
        lengths = [np.einsum("fp,fp->f", m, m) ** 0.5 for m in (aim.astype(float), rows)]
        return (rows * (lengths[0] / lengths[1])[:, None]).reshape(weight.shape)

    return list(map(one, weights))
