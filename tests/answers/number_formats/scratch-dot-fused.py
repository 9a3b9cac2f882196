# task: dot
# verdict: wrong
# mistake: a and b are not rounded to fmt first
# mistake: the products are not rounded to the accumulator before they are added
# told: products-not-rounded, vectors-not-rounded
def dot(a, b, fmt, accumulator):
    total = 0.0
    for x, y in zip(a, b):
        total = float(round_to(total + x * y, accumulator))
    return float(round_to(total, fmt))
