# task: epochs_to_reach
# verdict: wrong
# mistake: the straight line is also drawn from an epoch whose error is NaN, so the answer is NaN; the epoch after it should count as a whole
def epochs_to_reach(errors, target):
    before = None
    for epoch, error in enumerate(errors, start=1):
        if error <= target:
            if before is None:
                return 1.0
            return epoch - 1 + (before - target) / (before - error)
        before = error
    return math.inf
