# task: limits
# verdict: wrong
# mistake: the pattern of infinity counts as an ordinary exponent in the largest number; epsilon is half as large as the step
# told: epsilon-is-the-unit-roundoff, highest-exponent-used
def limits(fmt):
    e_bits, m_bits = fmt
    bias = 2 ** (e_bits - 1) - 1
    highest = 2**e_bits - 1 - bias
    return {
        "max": float((2.0 - 2.0**-m_bits) * 2.0**highest),
        "min_normal": 2.0 ** (1 - bias),
        "min_subnormal": 2.0 ** (1 - bias - m_bits),
        "epsilon": 2.0 ** -(m_bits + 1),
    }
