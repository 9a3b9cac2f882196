# task: gelu
# verdict: wrong
# mistake: the error function is given x instead of x / sqrt(2): P(Z <= x) of a variable with variance 1/2
# mistake: np.vectorize without otypes takes the result's type from the first call and fails on arrays of size 0
# told: root-of-two-missing
def gelu(values, approximate=False):
    if approximate:
        inner = np.sqrt(2 / np.pi) * (values + 0.044715 * values**3)
        return 0.5 * values * (1 + np.tanh(inner))
    return values * 0.5 * (1 + np.vectorize(math.erf)(values))
