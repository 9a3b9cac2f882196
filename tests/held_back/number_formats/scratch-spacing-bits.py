# task: spacing
# verdict: right
# mistake: none; unusual because the exponents are read out of the bits of the float64 numbers
def spacing(values, fmt):
    exponent_bits, mantissa_bits = fmt
    bits = np.asarray(values, dtype=np.float64).view(np.int64)
    exponents = ((bits >> 52) & 0x7FF) - 1023
    exponents = np.maximum(exponents, 2 - 2 ** (exponent_bits - 1))
    return np.ldexp(np.ones(np.shape(values)), exponents - mantissa_bits)
