# task: dot
# verdict: wrong
# mistake: the products are not rounded to the accumulator before they are added, only the sums (as a fused multiply-add does)
def dot(a, b, fmt, accumulator):
    a, b = round_to(a, fmt), round_to(b, fmt)
    total = 0.0
    for x, y in zip(a, b):
        total = round_to(np.array(total + x * y), accumulator)
    return float(round_to(np.array(total), fmt))
