# task: spacing
# verdict: wrong
# mistake: below the smallest normal number the spacing goes on to shrink
# told: spacing-goes-on-shrinking
def spacing(values, fmt):
    e_bits, m_bits = fmt
    _, exponents = np.frexp(values)
    return np.ldexp(1.0, exponents - 1 - m_bits)
