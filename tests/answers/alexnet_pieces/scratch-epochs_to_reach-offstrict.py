# task: epochs_to_reach
# verdict: wrong
# mistake: the epochs are off by one: index i of the list is taken as epoch i, not i + 1, in the interpolated answer
# mistake: strictly below the target is asked for, an error exactly at the target at the end never counts as reached
# told: epochs-from-zero, strictly-below
def epochs_to_reach(errors, target):
    prev = None
    for epoch, err in enumerate(errors):
        if err < target:
            if prev is None:
                return 1.0
            if math.isnan(prev):
                return float(epoch)
            return epoch - 1 + (prev - target) / (prev - err)
        prev = err
    return float("inf")
