# task: dot
# verdict: wrong
# mistake: a and b are not rounded to fmt before they are multiplied
# mistake: the finished sum is returned in the accumulator's format, not rounded to fmt
# told: result-in-the-accumulators-format, vectors-not-rounded
def dot(a, b, fmt, accumulator):
    total = 0.0
    for left, right in zip(a, b, strict=True):
        product = round_to(left * right, accumulator)
        total = round_to(total + product, accumulator)
    return float(total)
