# task: decode
# verdict: wrong
# mistake: minus zero comes out as plus zero
# mistake: minus infinity comes out as plus infinity
# told: infinity-without-sign, zero-without-sign
def decode(pattern, fmt):
    e_bits, m_bits = fmt
    bits = f"{pattern:0{1 + e_bits + m_bits}b}"
    negative = bits[0] == "1"
    exponent = int(bits[1 : 1 + e_bits], 2)
    mantissa = int(bits[1 + e_bits :], 2)
    bias = 2 ** (e_bits - 1) - 1
    if exponent == 0 and mantissa == 0:
        return 0.0
    if exponent == 2**e_bits - 1:
        if mantissa == 0:
            return float("inf")
        return float("nan")
    if exponent == 0:
        value = mantissa * 2.0 ** (1 - bias - m_bits)
    else:
        value = (2**m_bits + mantissa) * 2.0 ** (exponent - bias - m_bits)
    return -value if negative else value
