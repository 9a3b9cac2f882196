# task: break_even
# verdict: wrong
# mistake: where later steps are not faster the answer is always inf, also if the first call alone took no longer than a step without compilation (then it is 1)
def break_even(first_call, before, after):
    if after >= before:
        return math.inf
    return max(1, math.ceil((first_call - after) / (before - after)))
