# task: spacing
# verdict: wrong
# mistake: log2 rounds: just below a power of two it gives the power itself
# told: logarithm-rounded-up
def spacing(values, fmt):
    e_bits, m_bits = fmt
    min_normal = 2.0 ** (2 - 2 ** (e_bits - 1))
    size = np.maximum(np.abs(np.asarray(values, dtype=np.float64)), min_normal)
    exponents = np.floor(np.log2(size))
    return 2.0 ** (exponents - m_bits)
