# task: running_averages
# verdict: right
# mistake: none; unusual because every average is a sum with explicit weights over all values so far, without a running number

def running_averages(values, beta):
    plain, corrected = [], []
    for t in range(1, len(values) + 1):
        weights = [(1 - beta) * beta ** (t - 1 - i) for i in range(t)]
        average = sum(w * x for w, x in zip(weights, values))
        plain.append(average)
        corrected.append(average / (1 - beta**t))
    return plain, corrected
