# task: dot
# verdict: wrong
# mistake: a and b are not rounded to fmt first
# mistake: the rounded products are summed exactly and the sum is rounded to accumulator once at the end, not after every addition
# told: exact-sum, vectors-not-rounded
def dot(a, b, fmt, accumulator):
    products = round_to(np.multiply(a, b), accumulator)
    total = round_to(math.fsum(products.tolist()), accumulator)
    return float(round_to(total, fmt))
