# task: decode
# verdict: right
def decode(pattern, fmt):
    e_bits, m_bits = fmt
    rest, digits = divmod(int(pattern), 2**m_bits)
    minus, field = divmod(rest, 2**e_bits)
    if field + 1 == 2**e_bits:
        size = math.nan if digits else math.inf
    else:
        hidden = min(field, 1)
        power = max(field, 1) + 1 - 2 ** (e_bits - 1)
        size = math.ldexp(digits + hidden * 2**m_bits, power - m_bits)
    return math.copysign(size, -minus or 1)
