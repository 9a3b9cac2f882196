# task: find_temperature
# verdict: right
# way: bisection for the zero of the slope over the inverse temperature, ends decided by the slope's sign
def find_temperature(logits, labels, low=0.05, high=20.0):
    centered = np.array(logits, dtype=float)
    centered -= centered[np.arange(len(labels)), labels][:, None]  # own class at 0

    def slope(inverse):
        """Derivative of the mean cross-entropy with respect to 1 / temperature."""
        z = inverse * centered
        weights = np.exp(z - z.max(axis=1, keepdims=True))
        weights /= weights.sum(axis=1, keepdims=True)
        return np.einsum("nk,nk->n", weights, centered).mean()

    cold, warm = 1.0 / low, 1.0 / high
    if slope(cold) <= 0:
        return float(low)
    if slope(warm) >= 0:
        return float(high)
    for _ in range(100):
        middle = (cold * warm) ** 0.5
        if slope(middle) > 0:
            cold = middle
        else:
            warm = middle
    return float(1.0 / (cold * warm) ** 0.5)
