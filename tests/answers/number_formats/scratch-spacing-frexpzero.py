# task: spacing
# verdict: wrong
# mistake: frexp gives zero the exponent 0, so that zero gets the spacing of 0.5 and not that of the subnormal numbers
# told: zero-as-frexp-has-it
def spacing(values, fmt):
    exponent_bits, mantissa_bits = fmt
    lowest = 2 - 2 ** (exponent_bits - 1)
    _, exponents = np.frexp(np.asarray(values, dtype=np.float64))
    exponents = np.maximum(exponents - 1, lowest)  # frexp: 0.5 <= x < 1
    return np.ldexp(1.0, exponents - mantissa_bits)
