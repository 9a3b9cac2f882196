# task: spacing
# verdict: right
def spacing(values, fmt):
    E, M = fmt
    _, e = np.frexp(np.asarray(values, float))
    low = 2 - 2 ** (E - 1)
    e = np.where(np.asarray(values) == 0, low, np.maximum(e - 1, low))
    return np.ldexp(1.0, e - M)
