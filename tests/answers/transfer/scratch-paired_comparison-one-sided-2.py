# task: paired_comparison
# verdict: wrong
# mistake: the p-value counts one direction only
# told: one-tail-only
def paired_comparison(first, second, z=1.96):
    if len(first) != len(second):
        raise ValueError("Not equally long.")
    b = sum(1 for x, y in zip(first, second) if x and not y)
    c = sum(1 for x, y in zip(first, second) if y and not x)
    n = len(first)
    difference = (c - b) / n
    error = math.sqrt(b + c - (c - b) ** 2 / n) / n
    tail = sum(math.comb(b + c, k) for k in range(min(b, c) + 1)) / 2 ** (b + c)
    return {
        "difference": difference, "low": difference - z * error,
        "high": difference + z * error, "p_value": tail if b + c else 1.0,
    }  # fmt: skip
