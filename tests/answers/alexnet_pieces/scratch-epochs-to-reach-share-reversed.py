# task: epochs_to_reach
# verdict: wrong
# mistake: The share of the way is measured from the lower error instead of the upper one.
# told: share-from-the-wrong-end
def epochs_to_reach(errors, target):
    before = math.nan
    for epoch, error in enumerate(errors, start=1):
        if error <= target:
            if epoch == 1 or math.isnan(before):
                return float(epoch)
            return epoch - 1 + (target - error) / (before - error)
        before = error
    return math.inf
