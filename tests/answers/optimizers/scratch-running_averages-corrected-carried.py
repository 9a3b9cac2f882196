# task: running_averages
# verdict: wrong
# mistake: the corrected average is carried into the next step instead of the plain one
# told: corrected-average-carried-on
def running_averages(values, beta):
    m, plain, fixed = 0.0, [], []
    for t, x in enumerate(values, 1):
        m = beta * m + (1 - beta) * x
        plain.append(m)
        m = m / (1 - beta ** t)
        fixed.append(m)
    return plain, fixed
