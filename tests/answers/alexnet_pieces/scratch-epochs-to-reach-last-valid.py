# task: epochs_to_reach
# verdict: wrong
# mistake: The line is drawn from the last error that was a number, also across an epoch with NaN.
# told: line-from-the-last-number
def epochs_to_reach(errors, target):
    before = math.nan
    for epoch, error in enumerate(errors, start=1):
        if error <= target:
            if epoch == 1 or math.isnan(before):
                return float(epoch)
            return epoch - 1 + (before - target) / (before - error)
        if not math.isnan(error):
            before = error
    return math.inf
