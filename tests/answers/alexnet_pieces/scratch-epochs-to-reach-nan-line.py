# task: epochs_to_reach
# verdict: wrong
# mistake: A line is drawn from an error that is not a number, so the answer is not a number.
# told: no-number-crosses-lines
def epochs_to_reach(errors, target):
    before = math.nan
    for epoch, error in enumerate(errors, start=1):
        if error <= target:
            if epoch == 1:
                return float(epoch)
            return epoch - 1 + (before - target) / (before - error)
        before = error
    return math.inf
