# task: epochs_to_reach
# verdict: wrong
# mistake: An error exactly at the target does not count as reached.
# mistake: No straight line is drawn: the answer is a whole epoch.
# told: whole-epochs
def epochs_to_reach(errors, target):
    before = math.nan
    for epoch, error in enumerate(errors, start=1):
        if error < target:
            if epoch == 1 or math.isnan(before):
                return float(epoch)
            return float(epoch)
        before = error
    return math.inf
