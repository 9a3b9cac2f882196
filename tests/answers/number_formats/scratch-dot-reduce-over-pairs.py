# task: dot
# verdict: right
def dot(a, b, fmt, accumulator):
    from functools import reduce

    products = round_to(round_to(a, fmt) * round_to(b, fmt), accumulator)
    total = reduce(
        lambda left, right: round_to(np.array([left + right]), accumulator)[0],
        products[1:],
        products[0] if len(products) else 0.0,
    )
    return round_to(np.array([total]), fmt).item()
