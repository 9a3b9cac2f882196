# task: gelu
# verdict: right
def gelu(values, approximate=False):
    x = np.asarray(values)
    if approximate:
        c = np.sqrt(2.0 / np.pi)
        return 0.5 * x * (1 + np.tanh(c * x + c * 0.044715 * x * x * x))
    erf = np.vectorize(math.erf, otypes=[float])
    return x * 0.5 * (1.0 + erf(x / np.sqrt(2.0)))
