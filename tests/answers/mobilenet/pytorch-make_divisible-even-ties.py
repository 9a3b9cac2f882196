# task: make_divisible
# verdict: wrong
# mistake: Python's round takes the even of two equally near multiples, not the upper one: 52 becomes 48 instead of 56
# told: halves-down
def make_divisible(value, divisor=8):
    rounded = max(divisor, divisor * round(value / divisor))
    if rounded < 0.9 * value:
        rounded += divisor
    return int(rounded)
