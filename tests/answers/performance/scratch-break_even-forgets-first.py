# task: break_even
# verdict: wrong
# mistake: n compiled steps are taken to cost first_call + n * after, but the first call is itself one of the n steps: first_call + (n - 1) * after
# told: first-step-not-spared
def break_even(first_call, before, after):
    if first_call <= before:
        return 1
    if after >= before:
        return math.inf
    return max(1, math.ceil(first_call / (before - after)))
