# task: epochs_to_reach
# verdict: wrong
# mistake: epochs are counted from 0 instead of 1; None is returned instead of infinity
# told: epochs-from-zero, none-for-never
def epochs_to_reach(errors, target):
    previous = math.nan
    for epoch, error in enumerate(errors):
        if error <= target:
            if epoch == 0 or math.isnan(previous):
                return float(epoch)
            return epoch - 1 + (previous - target) / (previous - error)
        previous = error
    return None
