# task: gelu
# verdict: wrong
# mistake: the error function is approximated by a polynomial (Abramowitz and Stegun 7.1.26), which is good to about 1e-7, not to 12 digits
# told: error-function-by-a-polynomial
def gelu(values, approximate=False):
    x = np.asarray(values, dtype=float)
    if approximate:
        return 0.5 * x * (1 + np.tanh(np.sqrt(2 / np.pi) * (x + 0.044715 * x**3)))
    z = np.abs(x) / np.sqrt(2)
    t = 1 / (1 + 0.3275911 * z)
    poly = np.polyval(
        [1.061405429, -1.453152027, 1.421413741, -0.284496736, 0.254829592, 0.0], t
    )
    erf = np.sign(x) * (1 - poly * np.exp(-z * z))
    return 0.5 * x * (1 + erf)
