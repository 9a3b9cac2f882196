# task: spacing
# verdict: wrong
# mistake: the exponent comes from a logarithm, which rounds: for a value just below a power of two it is that power's, and the spacing twice too large
# told: logarithm-rounded-up
def spacing(values, fmt):
    exponent_bits, mantissa_bits = fmt
    lowest = 2 - 2 ** (exponent_bits - 1)
    size = np.maximum(np.abs(values), 2.0**lowest)
    exponent = np.floor(np.log2(size)).astype(int)
    return np.ldexp(1.0, exponent - mantissa_bits)
