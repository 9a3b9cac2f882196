# task: find_temperature
# verdict: wrong
# mistake: the temperatures are tried on an even grid with steps of 0.005; below about 2 this is coarser than a thousandth of the answer
def find_temperature(logits, labels, low=0.05, high=20.0):
    rows = np.arange(len(labels))

    def loss(temperature):
        z = logits / temperature
        z = z - z.max(axis=1, keepdims=True)
        return np.mean(np.log(np.exp(z).sum(axis=1)) - z[rows, labels])

    steps = max(2, int(np.ceil((high - low) / 0.005)) + 1)
    grid = np.linspace(low, high, steps)
    return float(grid[np.argmin([loss(one) for one in grid])])
