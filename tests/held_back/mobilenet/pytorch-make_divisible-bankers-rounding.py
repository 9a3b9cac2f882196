# task: make_divisible
# verdict: wrong
# mistake: Python's round sends ties to the even multiple, so 52 becomes 48 instead of 56; ties go upward
def make_divisible(value, divisor=8):
    rounded = max(divisor, round(value / divisor) * divisor)
    if rounded < 0.9 * value:
        rounded += divisor
    return rounded
