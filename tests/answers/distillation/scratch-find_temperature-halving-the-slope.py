# task: find_temperature
# verdict: right
# way: bisection on the sign of the slope over 1 / temperature, written without cancellation
def find_temperature(logits, labels, low=0.05, high=20.0):
    z = np.asarray(logits, dtype=np.float64)
    labels = np.asarray(labels)
    gaps = z - z[np.arange(len(z)), labels][:, None]  # z_k - z_y
    shifted = z - z.max(axis=1, keepdims=True)

    def slope(cold):
        q = np.exp(cold * shifted)
        q /= q.sum(axis=1, keepdims=True)
        return (q * gaps).sum(axis=1).mean()

    left, right = 1 / high, 1 / low
    if slope(left) >= 0:
        return float(high)
    if slope(right) <= 0:
        return float(low)
    for _ in range(200):
        middle = np.sqrt(left * right)
        if slope(middle) < 0:
            left = middle
        else:
            right = middle
    return float(1 / np.sqrt(left * right))
