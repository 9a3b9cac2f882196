# task: running_averages
# verdict: wrong
# mistake: one list of pairs is returned instead of two lists
# told: pairs-for-two-lists
def running_averages(values, beta):
    m, result = 0.0, []
    for t, x in enumerate(values, start=1):
        m = beta * m + (1 - beta) * x
        result.append((m, m / (1 - beta**t)))
    return result
