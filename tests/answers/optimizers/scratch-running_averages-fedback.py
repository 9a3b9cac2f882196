# task: running_averages
# verdict: wrong
# mistake: the corrected average goes into the next step in the place of m
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
