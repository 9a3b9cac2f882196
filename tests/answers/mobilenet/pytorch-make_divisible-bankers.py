# task: make_divisible
# verdict: wrong
# mistake: Python's round sends ties to the even multiple: 52 becomes 48 instead of 56, 68 becomes 64 instead of 72
# told: halves-down
def make_divisible(value, divisor=8):
    nearest = max(round(value / divisor), 1) * divisor
    if nearest < 0.9 * value:
        nearest += divisor
    return nearest
