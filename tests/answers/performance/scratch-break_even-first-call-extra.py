# task: break_even
# verdict: wrong
# mistake: the first call is counted on top of the compiled steps instead of as one of them; equal step times give a ZeroDivisionError
# told: first-step-not-spared
def break_even(first_call, before, after):
    if after > before:
        return math.inf
    return max(1, math.ceil(first_call / (before - after)))
