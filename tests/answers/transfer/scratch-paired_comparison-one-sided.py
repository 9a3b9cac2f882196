# task: paired_comparison
# verdict: wrong
# mistake: the p-value counts one direction only
# mistake: the sign of the difference is turned around: first minus second
# told: first-minus-second, one-tail-only
def paired_comparison(first, second, z=1.96):
    if len(first) != len(second):
        raise ValueError("lengths")
    n = len(first)
    b = sum(bool(x) and not y for x, y in zip(first, second))
    c = sum(bool(y) and not x for x, y in zip(first, second))
    d, half = (b - c) / n, z * math.sqrt(b + c - (c - b) ** 2 / n) / n
    tail = sum(math.comb(b + c, k) for k in range(min(b, c) + 1)) / 2 ** (b + c)
    return {"difference": d, "low": d - half, "high": d + half, "p_value": min(1.0, tail)}
