# task: round_to
# verdict: wrong
# mistake: whether a value overflows is asked before rounding, so values a little above the largest number become infinite although they round down to it
# told: infinite-before-rounding
def round_to(values, fmt):
    E, M = fmt
    bias = 2 ** (E - 1) - 1
    largest = (2 - 2.0**-M) * 2.0**bias
    values = np.asarray(values, dtype=np.float64)
    mantissa, exponent = np.frexp(values)
    exponent = np.maximum(exponent - 1, 1 - bias)
    ulp = 2.0 ** (exponent - M)
    rounded = np.rint(values / ulp) * ulp
    too_large = np.abs(values) > largest
    return np.where(too_large, np.sign(values) * np.inf, rounded)
