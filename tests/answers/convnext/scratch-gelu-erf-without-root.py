# task: gelu
# verdict: wrong
# mistake: the argument of the error function is not divided by the root of 2
# told: root-of-two-missing
def gelu(values, approximate=False):
    if approximate:
        inner = math.sqrt(2 / math.pi) * (values + 0.044715 * values**3)
        return 0.5 * values * (1 + np.tanh(inner))
    erf = np.vectorize(math.erf)
    return 0.5 * values * (1 + erf(values))
