# task: running_averages
# verdict: wrong
# mistake: beta is the share of the new value instead of the old average
# told: share-of-the-new-value
def running_averages(values, beta):
    averages, corrected, m = [], [], 0.0
    for value in values:
        m = (1 - beta) * m + beta * value
        averages.append(m)
        corrected.append(m / (1 - (1 - beta) ** len(averages)))
    return averages, corrected
