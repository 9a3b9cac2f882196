# task: round_to
# verdict: right
# mistake: none; unusual because each number is rounded by itself with Python's round and math.frexp, without spacing or limits
def round_to(values, fmt):
    exponent_bits, mantissa_bits = fmt
    bias = 2 ** (exponent_bits - 1) - 1
    top = math.ldexp(2.0 - 2.0**-mantissa_bits, bias)
    flat = []
    for x in np.asarray(values, dtype=np.float64).ravel().tolist():
        if x == 0 or not math.isfinite(x):
            flat.append(x)
            continue
        exponent = max(math.frexp(x)[1] - 1, 1 - bias)
        unit = math.ldexp(1.0, exponent - mantissa_bits)
        y = float(round(abs(x) / unit)) * unit
        flat.append(math.copysign(y if y <= top else math.inf, x))
    return np.array(flat, dtype=np.float64).reshape(np.shape(values))
