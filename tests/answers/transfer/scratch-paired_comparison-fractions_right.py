# task: paired_comparison
# verdict: right
def paired_comparison(first, second, z=1.96):
    from collections import Counter
    from fractions import Fraction

    first, second = map(list, (first, second))
    if len(first) != len(second):
        raise ValueError(f"{len(first)} answers and {len(second)}")
    pairs = Counter((bool(x), bool(y)) for x, y in zip(first, second, strict=True))
    n, b, c = len(first), pairs[True, False], pairs[False, True]
    d = Fraction(c - b, n)
    error = math.sqrt((b + c - d * d * n) / n**2)
    row = [math.comb(b + c, k) for k in range(b + c + 1)]
    apart = sum(ways for k, ways in enumerate(row) if abs(b + c - 2 * k) >= abs(b - c))
    return {
        "difference": float(d),
        "low": float(d) - z * error,
        "high": float(d) + z * error,
        "p_value": float(Fraction(apart, sum(row))),
    }
