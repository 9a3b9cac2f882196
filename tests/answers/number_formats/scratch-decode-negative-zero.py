# task: decode
# verdict: wrong
# mistake: the sign is applied to the integer, so that -0.0 becomes 0.0
# told: zero-without-sign
def decode(pattern, fmt):
    E, M = fmt
    bits = format(pattern, f"0{1 + E + M}b")
    e, f = int(bits[1:1 + E], 2), int(bits[1 + E:], 2)
    bias = 2 ** (E - 1) - 1
    sign = -1 if bits[0] == "1" else 1
    if e == 2 ** E - 1:
        return math.nan if f else sign * math.inf
    if e == 0:
        return float(sign * f) * 2.0 ** (1 - bias - M)
    return sign * (2 ** M + f) * 2.0 ** (e - bias - M)
