# task: break_even
# verdict: wrong
# mistake: infinite wherever a compiled step is not faster, also if the first compiled step takes no longer than a usual one (then 1 step has paid)
# told: never-although-the-first-paid
def break_even(first_call, before, after):
    if after >= before:
        return math.inf
    # first_call + (n - 1) after <= n before
    return max(1, math.ceil((first_call - after) / (before - after)))
