# task: running_averages
# verdict: wrong
# mistake: the power of beta is one too small, so the first value divides by zero unless it is treated apart; the corrected averages feed back into m
# told: correction-one-late-and-carried-on
def running_averages(values, beta):
    m, plain, corrected = 0.0, [], []
    for t, x in enumerate(values):
        m = beta * m + (1 - beta) * x
        plain.append(m)
        if t:
            m = m / (1 - beta**t)
        corrected.append(m)
    return plain, corrected
