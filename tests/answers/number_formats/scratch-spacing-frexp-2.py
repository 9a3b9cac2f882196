# task: spacing
# verdict: right
# way: frexp gives the exponent exactly, also for subnormal float64; ldexp makes the power
def spacing(values, fmt):
    exponent_bits, mantissa_bits = fmt
    fraction, power = np.frexp(np.asarray(values, dtype=np.float64))
    lowest = 2 - 2 ** (exponent_bits - 1)
    exponent = np.where(fraction == 0, lowest, np.maximum(power - 1, lowest))
    return np.ldexp(1.0, exponent - mantissa_bits)
