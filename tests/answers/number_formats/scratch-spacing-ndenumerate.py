# task: spacing
# verdict: right
def spacing(values, fmt):
    e_bits, m_bits = fmt
    values = np.asarray(values, dtype=np.float64)
    lowest = 2 - 2 ** (e_bits - 1)
    result = np.empty(values.shape)
    for place, value in np.ndenumerate(values):
        exponent = lowest
        if value != 0.0:
            exponent = max(lowest, math.frexp(value)[1] - 1)
        result[place] = math.ldexp(1.0, exponent - m_bits)
    return result
