# task: make_divisible
# verdict: wrong
# mistake: Python's round takes the even multiple where two are equally near
# told: halves-down
def make_divisible(value, divisor=8):
    rounded = max(divisor, round(value / divisor) * divisor)
    if rounded < 0.9 * value:
        rounded += divisor
    return int(rounded)
