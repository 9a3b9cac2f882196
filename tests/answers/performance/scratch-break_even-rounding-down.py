# task: break_even
# verdict: wrong
# mistake: the number of steps is rounded down instead of up
# told: rounded-down
def break_even(first_call, before, after):
    if first_call <= before:
        return 1
    if after >= before:
        return math.inf
    return max(1, math.floor((first_call - after) / (before - after)))
