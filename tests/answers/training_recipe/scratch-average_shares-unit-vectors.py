# task: average_shares
# verdict: right
def average_shares(updates, decay, warm_up=False):
    values = np.eye(updates + 1)
    average = values[0]
    for n, value in enumerate(values[1:]):
        d = np.minimum(decay, (1 + n) / (10 + n)) if warm_up else decay
        average = d * average + (1 - d) * value
    return average
