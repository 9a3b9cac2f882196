# task: running_averages
# verdict: wrong
# mistake: the corrected average is kept as the memory for the next value, so that it is corrected again and again
# told: corrected-average-carried-on
def running_averages(values, beta):
    plain, corrected = [], []
    m = 0.0
    for t, x in enumerate(values, start=1):
        m = beta * m + (1 - beta) * x
        plain.append(m)
        m = m / (1 - beta**t)
        corrected.append(m)
    return plain, corrected
