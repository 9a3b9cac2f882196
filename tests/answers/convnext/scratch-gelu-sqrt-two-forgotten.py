# task: gelu
# verdict: wrong
# mistake: the error function gets x, not x / sqrt(2)
# told: root-of-two-missing
def gelu(values, approximate=False):
    if approximate:
        inner = np.sqrt(2 / np.pi) * (values + 0.044715 * values**3)
        return 0.5 * values * (1 + np.tanh(inner))
    erf = np.vectorize(math.erf, otypes=[float])
    return 0.5 * values * (1 + erf(values))
