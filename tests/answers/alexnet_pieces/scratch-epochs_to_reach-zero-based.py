# task: epochs_to_reach
# verdict: wrong
# mistake: the fraction is counted from the wrong epoch, one too few; an error equal to the target does not count as reached
# told: epochs-from-zero
def epochs_to_reach(errors, target):
    previous = math.nan
    for epoch, error in enumerate(errors):
        if error < target:
            if math.isnan(previous):
                return float(epoch + 1)
            return epoch - 1 + (previous - target) / (previous - error)
        previous = error
    return float("inf")
