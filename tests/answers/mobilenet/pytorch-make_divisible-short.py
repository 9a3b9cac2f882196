# task: make_divisible
# verdict: wrong
# mistake: the rule of 10 % is left out
# told: ten-percent-lost
def make_divisible(value, divisor=8):
    return max(int(value + divisor / 2) // divisor * divisor, divisor)
