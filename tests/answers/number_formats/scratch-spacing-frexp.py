# task: spacing
# verdict: wrong
# mistake: frexp has mantissas from 1/2 to 1, so that its exponent is larger by one
# mistake: below the smallest normal number the spacing goes on to shrink
# told: exponent-of-frexp, spacing-goes-on-shrinking
def spacing(values, fmt):
    _, m_bits = fmt
    values = np.asarray(values, dtype=np.float64)
    _, exponents = np.frexp(values)
    return np.ldexp(np.ones_like(values), exponents - m_bits)
