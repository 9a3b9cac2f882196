# task: make_divisible
# verdict: right
def make_divisible(value, divisor=8):
    low = divisor * int(value // divisor)
    high = low + divisor
    best = low if value - low < high - value else high
    if best == 0:
        best = divisor
    return best if best >= 0.9 * value else best + divisor
