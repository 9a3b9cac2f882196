# task: gelu
# verdict: wrong
# mistake: the error function without the root of two
# told: root-of-two-missing
def gelu(values, approximate=False):
    if approximate:
        return 0.5 * values * (1 + np.tanh(np.sqrt(2 / np.pi) * (values + 0.044715 * values**3)))
    erf = np.vectorize(math.erf, otypes=[float])
    return 0.5 * values * (1 + erf(values))
