# task: round_to
# verdict: wrong
# mistake: ties are rounded away from zero instead of to the number whose last bit is 0
# told: halves-away-from-zero
def round_to(values, fmt):
    e_bits, m_bits = fmt
    bias = 2 ** (e_bits - 1) - 1
    x = np.asarray(values, dtype=float)
    size = np.abs(x)
    _, power = np.frexp(size)
    gap = np.ldexp(1.0, np.maximum(power - 1, 1 - bias) - m_bits)
    result = np.floor(size / gap + 0.5) * gap
    result = np.where(result >= 2.0 ** (bias + 1), np.inf, result)
    return np.copysign(result, x)
