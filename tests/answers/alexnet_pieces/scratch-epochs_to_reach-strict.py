# task: epochs_to_reach
# verdict: wrong
# mistake: an error equal to the target does not count, only one below it
# mistake: behind an error that is not a number a line is drawn, and the answer is NaN
# told: no-number-crosses-lines, strictly-below
def epochs_to_reach(errors, target):
    for i, error in enumerate(errors):
        if error < target:
            if i == 0:
                return 1.0
            before = errors[i - 1]
            return i + (before - target) / (before - error)
    return math.inf
