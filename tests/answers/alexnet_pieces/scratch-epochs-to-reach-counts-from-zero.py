# task: epochs_to_reach
# verdict: wrong
# mistake: Epochs are counted from 0.
# told: epochs-from-zero
def epochs_to_reach(errors, target):
    before = math.nan
    for epoch, error in enumerate(errors, start=0):
        if error <= target:
            if epoch == 0 or math.isnan(before):
                return float(epoch)
            return epoch - 1 + (before - target) / (before - error)
        before = error
    return math.inf
