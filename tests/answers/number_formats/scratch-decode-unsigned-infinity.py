# task: decode
# verdict: wrong
# mistake: with the highest exponent the function returns before it looks at the sign: minus infinity is read as plus infinity
# told: infinity-without-sign
def decode(pattern, fmt):
    exponent_bits, mantissa_bits = fmt
    text = format(pattern, f"0{1 + exponent_bits + mantissa_bits}b")
    exponent = int(text[1 : 1 + exponent_bits], 2)
    mantissa = int(text[1 + exponent_bits :], 2)
    bias = 2 ** (exponent_bits - 1) - 1
    if "0" not in text[1 : 1 + exponent_bits]:
        return math.nan if mantissa else math.inf
    if exponent:
        mantissa += 2**mantissa_bits
    size = math.ldexp(mantissa, max(exponent, 1) - bias - mantissa_bits)
    return -size if text[0] == "1" else size
