# task: spacing
# verdict: wrong
# mistake: the exponent comes from frexp, whose fraction lies below 1, so it is one too large; zero gets the spacing around 1
# told: exponent-of-frexp
def spacing(values, fmt):
    e, m = fmt
    smallest = 2 - 2 ** (e - 1)
    _, exponents = np.frexp(np.abs(values))
    return np.ldexp(1.0, np.maximum(exponents, smallest) - m)
