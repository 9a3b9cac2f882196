# task: epochs_to_reach
# verdict: right
def epochs_to_reach(errors, target):
    before = math.nan
    for epoch, error in enumerate(errors, start=1):
        if error <= target:
            if epoch == 1 or math.isnan(before):
                return float(epoch)
            return epoch - 1 + (before - target) / (before - error)
        before = error
    return math.inf
