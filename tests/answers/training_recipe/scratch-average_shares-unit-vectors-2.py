# task: average_shares
# verdict: right
# way: runs the average itself on unit vectors as values
def average_shares(updates, decay, warm_up=False):
    values = np.eye(updates + 1)
    average = values[0].copy()
    for n in range(updates):
        d = min(decay, (1 + n) / (10 + n)) if warm_up else decay
        average = d * average + (1 - d) * values[n + 1]
    return average
