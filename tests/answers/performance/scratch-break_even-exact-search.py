# task: break_even
# verdict: right
def break_even(first_call, before, after):
    if first_call <= before:
        return 1
    if after >= before:
        return math.inf
    low, high = 1, 2
    while first_call + (high - 1) * after > high * before:
        low, high = high, 2 * high
    while high - low > 1:
        middle = (low + high) // 2
        if first_call + (middle - 1) * after > middle * before:
            low = middle
        else:
            high = middle
    return high
