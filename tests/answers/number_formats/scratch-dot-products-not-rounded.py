# task: dot
# verdict: wrong
# mistake: the products are not rounded to the accumulator before they are added
# told: products-not-rounded
def dot(a, b, fmt, accumulator):
    total = 0.0
    for x, y in zip(round_to(a, fmt), round_to(b, fmt)):
        total = round_to(np.array(total + x * y), accumulator)
    return float(round_to(np.array(total), fmt))
