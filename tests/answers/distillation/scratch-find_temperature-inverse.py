# task: find_temperature
# verdict: wrong
# mistake: 1 / T is returned
# told: inverse-returned
def find_temperature(logits, labels, low=0.05, high=20.0):
    lo, hi = 1 / high, 1 / low
    for _ in range(100):
        b = (lo + hi) / 2
        z = b * logits
        p = np.exp(z - z.max(axis=1, keepdims=True))
        p = p / p.sum(axis=1, keepdims=True)
        g = ((p * logits).sum(axis=1) - logits[np.arange(len(labels)), labels]).mean()
        if g < 0:
            lo = b
        else:
            hi = b
    return (lo + hi) / 2
