# task: find_temperature
# verdict: right
def find_temperature(logits, labels, low=0.05, high=20.0):
    def nll(T):
        z = logits / T
        z = z - z.max(axis=1, keepdims=True)
        logp = z - np.log(np.exp(z).sum(axis=1, keepdims=True))
        return -logp[np.arange(len(labels)), labels].mean()

    a, b = np.log(low), np.log(high)
    for _ in range(6):
        grid = np.linspace(a, b, 41)
        i = int(np.argmin([nll(np.exp(g)) for g in grid]))
        a, b = grid[max(i - 1, 0)], grid[min(i + 1, 40)]
    return float(np.exp((a + b) / 2))
