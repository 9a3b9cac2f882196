# task: gelu
# verdict: right
# way: P(Z <= x) from math.erfc, one number at a time through np.fromiter (no cancellation at the far left)
def gelu(values, approximate=False):
    values = np.asarray(values)
    if approximate:
        inner = math.sqrt(2 / math.pi) * values * (1 + 0.044715 * values * values)
        below = (1 + np.tanh(inner)) / 2
    else:
        root = math.sqrt(2)
        each = (math.erfc(-float(x) / root) / 2 for x in values.flat)
        below = np.fromiter(each, dtype=np.float64, count=values.size)
        below = below.reshape(values.shape)
    return values * below
