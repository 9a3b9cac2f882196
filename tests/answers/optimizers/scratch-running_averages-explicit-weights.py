# task: running_averages
# verdict: right
# way: no recursion; every average is the sum of all values so far with their weights written out
def running_averages(values, beta):
    plain = [
        sum((1 - beta) * beta ** (t - i) * values[i] for i in range(t + 1))
        for t in range(len(values))
    ]
    corrected = [m / (1 - beta ** (t + 1)) for t, m in enumerate(plain)]
    return plain, corrected
