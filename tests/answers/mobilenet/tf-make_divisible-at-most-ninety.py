# task: make_divisible
# verdict: wrong
# mistake: the next multiple is taken at exactly 90 % of the value, too, not only below (divisor 9 and value 10 give 18 instead of 9)
def make_divisible(value, divisor=8):
    rounded = int(value + divisor / 2) // divisor * divisor
    if 10 * rounded <= 9 * value:
        rounded += divisor
    return rounded
