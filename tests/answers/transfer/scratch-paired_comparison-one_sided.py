# task: paired_comparison
# verdict: wrong
# mistake: the p-value counts one direction only
# mistake: the standard error lacks the term (c - b)^2 / n
# told: error-without-the-difference, one-tail-only
def paired_comparison(first, second, z=1.96):
    if len(first) != len(second):
        raise ValueError("not equally long")
    n = len(first)
    b = sum(1 for x, y in zip(first, second, strict=True) if x and not y)
    c = sum(1 for x, y in zip(first, second, strict=True) if y and not x)
    difference = (c - b) / n
    error = math.sqrt(b + c) / n
    m = b + c
    tail = sum(math.comb(m, k) for k in range(min(b, c) + 1))
    return {
        "difference": difference,
        "low": difference - z * error,
        "high": difference + z * error,
        "p_value": tail / 2**m,
    }
