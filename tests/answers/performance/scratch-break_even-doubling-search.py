# task: break_even
# verdict: right
def break_even(first_call, before, after):
    def pays(steps):
        return first_call + (steps - 1) * after <= steps * before

    if pays(1):
        return 1
    if not after < before:
        return math.inf
    low, high = 1, 2
    while not pays(high):
        low, high = high, 2 * high
    while high - low > 1:
        middle = (low + high) // 2
        low, high = (low, middle) if pays(middle) else (middle, high)
    return high
