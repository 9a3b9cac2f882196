# task: average_shares
# verdict: right
# way: the updates are done with unit vectors as values, so the average itself is the list of shares
def average_shares(updates, decay, warm_up=False):
    values = np.eye(updates + 1)
    average = values[0].copy()
    for n, value in enumerate(values[1:]):
        d = min(decay, (1 + n) / (10 + n)) if warm_up else decay
        average = d * average + (1 - d) * value
    return average
