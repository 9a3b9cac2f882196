# task: gelu
# verdict: wrong
# mistake: the error function is a well-known approximation (Abramowitz and Stegun 7.1.26) with errors of 1e-7, not exact to 12 digits
def gelu(values, approximate=False):
    if approximate:
        inner = math.sqrt(2 / math.pi) * (values + 0.044715 * values**3)
        return 0.5 * values * (1 + np.tanh(inner))
    z = np.abs(values) / math.sqrt(2)
    t = 1 / (1 + 0.3275911 * z)
    poly = t * (0.254829592 + t * (-0.284496736 + t * (1.421413741 + t * (-1.453152027 + t * 1.061405429))))
    erf = np.sign(values) * (1 - poly * np.exp(-z * z))
    return 0.5 * values * (1 + erf)
