# task: break_even
# verdict: wrong
# mistake: the first call is counted on top of n compiled steps (first_call + n * after <= n * before), although it is itself the first of them
# mistake: whenever a compiled step is not faster the answer is infinite, also if the very first call already takes no longer than a step before (answer 1)
# told: first-step-not-spared
def break_even(first_call, before, after):
    gain = before - after
    if gain <= 0:
        return math.inf
    steps = max(1, math.ceil(first_call / gain))
    while steps > 1 and first_call + (steps - 1) * after <= (steps - 1) * before:
        steps -= 1
    return steps
