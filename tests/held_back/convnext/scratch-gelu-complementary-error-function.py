# task: gelu
# verdict: wrong
# mistake: halves twice, so that gelu(1) is 0.42
def gelu(values, approximate=False):
    if approximate:
        cube = values + 0.044715 * np.power(values, 3)
        return values / 2 * (np.tanh(np.sqrt(2 / np.pi) * cube) + 1)
    root = math.sqrt(0.5)
    tails = (0.5 * math.erfc(-root * value) for value in values.flat)
    shares = np.fromiter(tails, dtype=float, count=values.size)
    return values * shares.reshape(values.shape) / 2
