# task: paired_comparison
# verdict: wrong
# mistake: the p-value is the probability of one side only, it is not doubled for the other direction
# mistake: the standard error is sqrt(b + c) / n, without (c - b)^2 / n below the root
# told: error-without-the-difference, one-tail-only
def paired_comparison(first, second, z=1.96):
    if len(first) != len(second):
        raise ValueError("not equally long")
    n = len(first)
    b = sum(1 for one, other in zip(first, second) if one and not other)
    c = sum(1 for one, other in zip(first, second) if other and not one)
    difference = (c - b) / n
    error = math.sqrt(b + c) / n
    tosses = b + c
    tail = sum(math.comb(tosses, k) for k in range(min(b, c) + 1))
    return {
        "difference": difference,
        "low": difference - z * error,
        "high": difference + z * error,
        "p_value": min(1.0, tail / 2**tosses),
    }
