# task: find_temperature
# verdict: wrong
# mistake: plain gradient descent on the temperature, 500 steps of rate 0.05 from 1, which has not arrived where the optimum is far from 1 or the loss is flat (e.g. an optimum of 5, or an end of the range at 20), so the result is off by far more than a thousandth
def find_temperature(logits, labels, low=0.05, high=20.0):
    temperature = min(max(1.0, low), high)
    rows = np.arange(len(labels))
    for _ in range(500):
        z = logits / temperature
        z = z - z.max(axis=1, keepdims=True)
        q = np.exp(z)
        q /= q.sum(axis=1, keepdims=True)
        expected = (q * logits).sum(axis=1)
        slope = np.mean(logits[rows, labels] - expected) / temperature**2
        temperature = float(np.clip(temperature - 0.05 * slope, low, high))
    return temperature
