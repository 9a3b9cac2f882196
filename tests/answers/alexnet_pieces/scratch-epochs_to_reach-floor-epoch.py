# task: epochs_to_reach
# verdict: wrong
# mistake: an error that is not a number is not treated: the line from a NaN gives NaN
# told: no-number-crosses-lines
def epochs_to_reach(errors, target):
    for i, error in enumerate(errors):
        if error <= target:
            if i == 0:
                return 1.0
            before = errors[i - 1]
            return float(i + (before - target) / (before - error))
    return math.inf
