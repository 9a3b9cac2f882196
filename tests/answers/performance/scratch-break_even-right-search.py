# task: break_even
# verdict: right
def break_even(first_call, before, after):
    def paid(n):
        return first_call + (n - 1) * after <= n * before

    if paid(1):
        return 1
    if after >= before:
        return math.inf
    high = 2
    while not paid(high):  # double, then halve the interval
        high *= 2
    low = high // 2
    while high - low > 1:
        middle = (low + high) // 2
        low, high = (low, middle) if paid(middle) else (middle, high)
    return high
