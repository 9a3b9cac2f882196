# task: stochastic_round
# verdict: wrong
# mistake: compares with <= instead of <, so a number of the format (p = 0) moves up when its draw is 0
# told: numbers-of-the-format-move
def stochastic_round(values, fmt, uniform):
    E, M = fmt
    bias = 2 ** (E - 1) - 1
    values = np.asarray(values, dtype=np.float64)
    out = np.empty_like(values)
    for index in np.ndindex(values.shape):
        x = float(values[index])
        exponent = math.frexp(x)[1] - 1
        exponent = max(exponent, 1 - bias) if x != 0 else 1 - bias
        gap = 2.0 ** (exponent - M)
        lower = math.floor(x / gap) * gap
        p = (x - lower) / gap
        out[index] = lower + gap if uniform[index] <= p else lower
    return out
