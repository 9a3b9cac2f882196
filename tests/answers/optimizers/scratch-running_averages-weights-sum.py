# task: running_averages
# verdict: right
def running_averages(values, beta):
    plain = [sum((1 - beta) * beta ** (t - i) * values[i] for i in range(t + 1)) for t in range(len(values))]
    return plain, [m / (1 - beta ** (t + 1)) for t, m in enumerate(plain)]
