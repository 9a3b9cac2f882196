# task: find_temperature
# verdict: right
# way: bisection on the sign of the slope with respect to 1 / temperature, halving the logarithm of the range
def find_temperature(logits, labels, low=0.05, high=20.0):
    logits = np.asarray(logits, dtype=float)
    shifted = logits - logits.max(axis=1, keepdims=True)
    own = shifted[np.arange(len(labels)), labels]

    def slope(temperature):
        """Of the mean loss, by the inverse temperature."""
        q = np.exp(shifted / temperature)
        q /= q.sum(axis=1, keepdims=True)
        return np.mean((q * shifted).sum(axis=1) - own)

    if slope(low) <= 0:  # at the largest inverse temperature it still falls
        return float(low)
    if slope(high) >= 0:
        return float(high)
    left, right = np.log(low), np.log(high)
    for _ in range(80):
        middle = (left + right) / 2
        if slope(np.exp(middle)) > 0:  # too sure: warmer
            left = middle
        else:
            right = middle
    return float(np.exp((left + right) / 2))
