# task: gelu
# verdict: right
# way: the complementary error function math.erfc through np.frompyfunc instead of a loop with math.erf
def gelu(values, approximate=False):
    x = np.asarray(values)
    if approximate:
        inner = math.sqrt(2 / math.pi) * x * (1 + 0.044715 * x * x)
        return x * (np.tanh(inner) + 1) / 2
    erfc = np.frompyfunc(math.erfc, 1, 1)
    below = np.asarray(erfc(-x.astype(float) / math.sqrt(2)), dtype=float) / 2
    return x * below
