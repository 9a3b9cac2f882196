# task: decode
# verdict: right
def decode(pattern, fmt):
    e_bits, m_bits = fmt
    digits = format(pattern, "b").zfill(1 + e_bits + m_bits)
    sign = {"0": 1.0, "1": -1.0}[digits[0]]
    exponent = int(digits[1 : 1 + e_bits], 2)
    mantissa = int("0" + digits[1 + e_bits :], 2)
    lowest = 2 - 2 ** (e_bits - 1)
    if digits[1 : 1 + e_bits] == "1" * e_bits:
        return math.nan if mantissa else sign * math.inf
    if exponent > 0:
        mantissa += 2**m_bits
        exponent -= 1
    return sign * math.ldexp(mantissa, lowest + exponent - m_bits)
