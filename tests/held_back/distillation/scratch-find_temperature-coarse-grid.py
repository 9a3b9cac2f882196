# task: find_temperature
# verdict: wrong
# mistake: the best of 500 temperatures at equal distances; near low they lie far more than a thousandth of the temperature apart
def find_temperature(logits, labels, low=0.05, high=20.0):
    candidates = np.linspace(low, high, 500)
    rows = np.arange(len(labels))
    losses = []
    for temperature in candidates:
        z = logits / temperature
        z = z - z.max(axis=1, keepdims=True)
        losses.append(np.mean(np.log(np.exp(z).sum(axis=1)) - z[rows, labels]))
    return float(candidates[int(np.argmin(losses))])
