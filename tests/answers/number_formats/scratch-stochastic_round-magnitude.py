# task: stochastic_round
# verdict: wrong
# mistake: the part p is measured from zero outwards, so that for negative values lower and higher are exchanged
# told: lower-means-nearer-to-zero
def stochastic_round(values, fmt, uniform):
    values = np.asarray(values, dtype=np.float64)
    step = spacing(values, fmt)
    size = np.abs(values) / step
    low = np.floor(size)
    up = uniform < size - low
    return np.copysign((low + up) * step, values)
