# task: running_averages
# verdict: wrong
# mistake: the correction begins with t = 0 for the first value, guarded against a division by zero
# told: correction-one-late
def running_averages(values, beta):
    plain, corrected = [], []
    m = 0.0
    for t, x in enumerate(values):
        m = beta * m + (1 - beta) * x
        plain.append(m)
        share = 1 - beta**t
        corrected.append(m / share if share > 0 else m)
    return plain, corrected
