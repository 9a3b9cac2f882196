# task: make_divisible
# verdict: right
def make_divisible(value, divisor=8):
    below = int(value // divisor) * divisor
    rounded = below if value - below < below + divisor - value else below + divisor
    rounded = rounded or divisor
    return rounded if 10 * rounded >= 9 * value else rounded + divisor
