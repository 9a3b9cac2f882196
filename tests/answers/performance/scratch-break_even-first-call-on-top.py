# task: break_even
# verdict: wrong
# mistake: the first compiled step is counted beside n other compiled steps instead of n - 1
# told: first-step-not-spared
def break_even(first_call, before, after):
    if first_call <= before:
        return 1
    if before <= after:
        return math.inf
    return math.ceil(first_call / (before - after))
