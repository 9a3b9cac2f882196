# task: paired_comparison
# verdict: wrong
# mistake: the p-value is twice the probability of one tail without a limit of 1; where b and c are equal the middle counts twice and it exceeds 1
# told: probability-above-one
def paired_comparison(first, second, z=1.96):
    if len(first) != len(second):
        raise ValueError("the two are not equally long")
    n = len(first)
    b = sum(1 for x, y in zip(first, second) if x and not y)
    c = sum(1 for x, y in zip(first, second) if y and not x)
    difference = (c - b) / n
    error = math.sqrt(b + c - (c - b) ** 2 / n) / n
    tail = sum(math.comb(b + c, k) for k in range(min(b, c) + 1))
    p_value = 2 * tail / 2 ** (b + c) if b + c else 1.0
    return {
        "difference": difference,
        "low": difference - z * error,
        "high": difference + z * error,
        "p_value": p_value,
    }
