# task: spacing
# verdict: right
def spacing(values, fmt):
    e_bits, m_bits = fmt
    bits = np.array(values, dtype=np.float64, order="C").view(np.uint64)
    # eleven exponent bits of a float64, the sign shifted out on the left
    fields = (bits << np.uint64(1)) >> np.uint64(53)
    exponents = fields.astype(np.int64) - 1023
    smallest = 2 - 2 ** (e_bits - 1)
    exponents = np.clip(exponents, smallest, None) - m_bits
    # build the powers of two from their bits; all of them are normal float64
    return ((exponents + 1023) << 52).view(np.float64)
