# task: spacing
# verdict: right
# way: the exponent field is cut out of the bits of the float64 numbers
def spacing(values, fmt):
    exponent_bits, mantissa_bits = fmt
    given = np.array(values, dtype=np.float64)
    field = (given.view(np.uint64) >> np.uint64(52)) & np.uint64(0x7FF)
    exponent = field.astype(np.int64) - 1023  # zero and subnormal: -1023
    smallest = 1 - (2 ** (exponent_bits - 1) - 1)
    exponent = np.maximum(exponent, smallest)
    return np.ldexp(1.0, exponent - mantissa_bits)
