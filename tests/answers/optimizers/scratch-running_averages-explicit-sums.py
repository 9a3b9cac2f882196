# task: running_averages
# verdict: right
def running_averages(values, beta):
    plain, corrected = [], []
    for t in range(1, len(values) + 1):
        weights = [(1 - beta) * beta ** (t - 1 - i) for i in range(t)]
        m = sum(w * x for w, x in zip(weights, values[:t]))
        plain.append(m)
        corrected.append(m / (1 - beta**t))
    return plain, corrected
