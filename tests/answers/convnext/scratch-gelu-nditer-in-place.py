# task: gelu
# verdict: wrong
# mistake: the exact values are written into the argument; the approximation has 2 / sqrt(pi) in place of sqrt(2 / pi)
def gelu(values, approximate=False):
    if approximate:
        inner = 2 / math.sqrt(math.pi) * (values + 0.044715 * values**3)
        return values * 0.5 * (1 + np.tanh(inner))
    for place in np.ndindex(values.shape):
        x = values[place]
        values[place] = x * 0.5 * (1 + math.erf(x / math.sqrt(2)))
    return values
