# task: stochastic_round
# verdict: wrong
# mistake: for negative values the part p is measured from the neighbor nearer to zero, not from the lower one, so the draw sends them the other way
# told: lower-means-nearer-to-zero
def stochastic_round(values, fmt, uniform):
    E, M = fmt
    e_min = 2 - 2 ** (E - 1)
    values = np.asarray(values, dtype=np.float64)
    magnitude = np.abs(values)
    _, e = np.frexp(magnitude)
    ulp = np.ldexp(1.0, np.maximum(e - 1, e_min) - M)
    steps = magnitude / ulp
    down = np.floor(steps)
    p = steps - down
    result = (down + (uniform < p)) * ulp
    return np.sign(values) * result
