# task: epochs_to_reach
# verdict: wrong
# mistake: errors that are not a number are skipped, and the line is drawn from the last real error across them: [50, nan, 10] with target 30 gives 2.0, where the epoch after the nan counts as a whole, 3.0
# told: line-over-several-epochs
def epochs_to_reach(errors, target):
    last = None
    for epoch, error in enumerate(errors, start=1):
        if math.isnan(error):
            continue
        if error <= target:
            if last is None:
                return float(epoch)
            before, higher = last
            return before + (epoch - before) * (higher - target) / (higher - error)
        last = (epoch, error)
    return math.inf
