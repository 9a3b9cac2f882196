# task: make_divisible
# verdict: wrong
# mistake: Python's round() goes to the even multiple in the middle
# told: halves-down
def make_divisible(value, divisor=8):
    new = max(divisor, round(value / divisor) * divisor)
    if new < 0.9 * value:
        new += divisor
    return new
