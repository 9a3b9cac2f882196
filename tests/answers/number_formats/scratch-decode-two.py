# task: decode
# verdict: wrong
# mistake: the pattern of minus zero gives 0.0, the sign is lost
# mistake: with the highest exponent every mantissa is read as infinity, there is no NaN
# told: nan-read-as-infinity, zero-without-sign
def decode(pattern, fmt):
    E, M = fmt
    bits = format(pattern, f"0{1 + E + M}b")
    sign = -1 if bits[0] == "1" else 1
    exponent = int(bits[1 : 1 + E], 2)
    mantissa = int(bits[1 + E :], 2)
    bias = 2 ** (E - 1) - 1
    if exponent == 0 and mantissa == 0:
        return 0.0
    if exponent == 0:
        return sign * (mantissa / 2**M) * 2.0 ** (1 - bias)
    if exponent == 2**E - 1:
        return sign * float("inf")
    return sign * (1 + mantissa / 2**M) * 2.0 ** (exponent - bias)
