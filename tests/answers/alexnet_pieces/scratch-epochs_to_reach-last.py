# task: epochs_to_reach
# verdict: wrong
# mistake: an error that is not a number is treated as an ordinary one: the line from it makes the result nan, instead of counting the epoch after it as a whole
# told: no-number-crosses-lines
def epochs_to_reach(errors, target):
    if len(errors) == 0:
        return math.inf
    if errors[0] <= target:
        return 1.0
    for i in range(1, len(errors)):
        if errors[i] <= target:
            before, after = errors[i - 1], errors[i]
            fraction = (before - target) / (before - after)
            return i + fraction
    return math.inf
