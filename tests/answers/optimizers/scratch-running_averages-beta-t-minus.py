# task: running_averages
# verdict: wrong
# mistake: the correction of value t uses beta**(t - 1), counted from 0
def running_averages(values, beta):
    m, plain, fixed = 0.0, [], []
    for t, x in enumerate(values):
        m = beta * m + (1 - beta) * x
        plain.append(m)
        fixed.append(m / (1 - beta ** t) if t else m)
    return plain, fixed
