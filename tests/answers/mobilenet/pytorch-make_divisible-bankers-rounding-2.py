# task: make_divisible
# verdict: wrong
# mistake: two equally near multiples are decided by Python's round, which goes to the even one
# told: halves-down
def make_divisible(value, divisor=8):
    result = max(divisor, round(value / divisor) * divisor)
    if result < 0.9 * value:
        result += divisor
    return int(result)
