# task: make_divisible
# verdict: wrong
# mistake: Python's round takes ties to the even multiple, so a value halfway such as 52 goes down to 48, not up to 56
# told: halves-down
def make_divisible(value, divisor=8):
    multiple = max(divisor, round(value / divisor) * divisor)
    while multiple < 0.9 * value:
        multiple += divisor
    return int(multiple)
