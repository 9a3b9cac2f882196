# task: gelu
# verdict: wrong
# mistake: the error function is a known polynomial approximation (Abramowitz & Stegun 7.1.26), good to about 1e-7 and not to the 12 digits that the exact one has to have
# told: error-function-by-a-polynomial
def gelu(values, approximate=False):
    if approximate:
        inner = np.sqrt(2 / np.pi) * (values + 0.044715 * np.power(values, 3))
        return values * (1 + np.tanh(inner)) / 2
    z = np.abs(values) / np.sqrt(2)
    t = 1 / (1 + 0.3275911 * z)
    factors = (1.061405429, -1.453152027, 1.421413741, -0.284496736, 0.254829592)
    series = np.zeros_like(t)
    for factor in factors:
        series = (series + factor) * t
    erf = np.sign(values) * (1 - series * np.exp(-(z**2)))
    return values * (1 + erf) / 2
