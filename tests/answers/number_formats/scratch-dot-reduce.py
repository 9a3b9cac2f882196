# task: dot
# verdict: right
def dot(a, b, fmt, accumulator):
    from functools import reduce

    def rounded(number, target):
        return float(round_to(np.array([number], dtype=np.float64), target)[0])

    products = [
        rounded(rounded(x, fmt) * rounded(y, fmt), accumulator)
        for x, y in zip(np.asarray(a).tolist(), np.asarray(b).tolist())
    ]
    total = reduce(lambda s, p: rounded(s + p, accumulator), products) if products else 0.0
    return rounded(total, fmt)
