# task: decode
# verdict: right
# way: writes the pattern as text and cuts the text
def decode(pattern, fmt):
    exponent_bits, mantissa_bits = fmt
    text = format(int(pattern), f"0{1 + exponent_bits + mantissa_bits}b")
    sign, exponent, mantissa = text[0], text[1 : 1 + exponent_bits], text[1 + exponent_bits :]
    if "0" not in exponent:
        size = math.nan if "1" in mantissa else math.inf
    else:
        lead = "1" if "1" in exponent else "0"
        power = max(int(exponent, 2), 1) - (2 ** (exponent_bits - 1) - 1)
        size = math.ldexp(float(int(lead + mantissa, 2)), power - mantissa_bits)
    return -size if sign == "1" else size
