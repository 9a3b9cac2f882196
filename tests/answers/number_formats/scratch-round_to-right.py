# task: round_to
# verdict: right
def round_to(values, fmt):
    e_bits, m_bits = fmt
    values = np.array(values, dtype=np.float64)
    bias = 2 ** (e_bits - 1) - 1
    largest = math.ldexp(2 ** (m_bits + 1) - 1, bias - m_bits)
    finite = np.isfinite(values)
    mantissa, exponent = np.frexp(np.where(finite, values, 1.0))
    # place of the last digit: m_bits behind the first, or where subnormals end
    place = np.maximum(exponent - 1, 1 - bias) - m_bits
    digits = np.rint(np.ldexp(mantissa, exponent - place))
    # beyond 2**200 every format has ended; the cap keeps ldexp from overflow
    rounded = np.ldexp(digits, np.minimum(place, 200))
    beyond = np.abs(rounded) > largest
    rounded = np.where(beyond, np.copysign(np.inf, values), rounded)
    return np.where(finite, rounded, values)
