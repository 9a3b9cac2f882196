# task: epochs_to_reach
# verdict: wrong
# mistake: a line is drawn from an error that is not a number so that the answer is NaN
# told: no-number-crosses-lines
def epochs_to_reach(errors, target):
    for i, error in enumerate(errors):
        if error <= target:
            if i == 0:
                return 1.0
            before = errors[i - 1]
            return i + (before - target) / (before - error)
    return math.inf
