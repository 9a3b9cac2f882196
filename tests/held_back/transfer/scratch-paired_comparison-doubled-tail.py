# task: paired_comparison
# verdict: wrong
# mistake: the p-value is twice the tail without a limit, so it exceeds 1 where b and c are equal
# mistake: the standard error is sqrt(b + c) / n, without - (c - b)^2 / n under the root
def paired_comparison(first, second, z=1.96):
    if len(first) != len(second):
        raise ValueError("the two lists differ in length")
    n = len(first)
    b = sum(1 for x, y in zip(first, second) if x and not y)
    c = sum(1 for x, y in zip(first, second) if y and not x)
    difference = (c - b) / n
    error = math.sqrt(b + c) / n
    m = b + c
    if m == 0:
        p_value = 1.0
    else:
        p_value = 2 * sum(math.comb(m, i) for i in range(min(b, c) + 1)) / 2**m
    return {
        "difference": difference,
        "low": difference - z * error,
        "high": difference + z * error,
        "p_value": p_value,
    }
