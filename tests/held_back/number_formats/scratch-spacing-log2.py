# task: spacing
# verdict: wrong
# mistake: the exponent is floor(log2(|x|)), which rounds up for values just below a power of two (such as the float64 before 1024), so their spacing is twice what it should be
def spacing(values, fmt):
    exponent_bits, mantissa_bits = fmt
    lowest = 2 - 2 ** (exponent_bits - 1)
    with np.errstate(divide="ignore"):
        exponents = np.floor(np.log2(np.abs(values)))
    exponents = np.maximum(exponents, lowest)
    return 2.0 ** (exponents - mantissa_bits)
