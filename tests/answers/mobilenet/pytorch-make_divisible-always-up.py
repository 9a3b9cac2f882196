# task: make_divisible
# verdict: wrong
# mistake: the value is always rounded up to the next multiple
# told: always-rounded-up
def make_divisible(value, divisor=8):
    return max(divisor, int(-(-value // divisor) * divisor))
