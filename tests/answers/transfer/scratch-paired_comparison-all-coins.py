# task: paired_comparison
# verdict: right
def paired_comparison(first, second, z=1.96):
    first, second = list(first), list(second)
    n = len(first)
    if n != len(second):
        raise ValueError("the two are not equally long")
    signs = [bool(s) - bool(f) for f, s in zip(first, second)]
    m, gap = sum(map(abs, signs)), sum(signs)
    extreme = sum(math.comb(m, k) for k in range(m + 1) if abs(2 * k - m) >= abs(gap))
    half = z * math.sqrt(m - gap * gap / n) / n
    return {
        "difference": gap / n,
        "low": gap / n - half,
        "high": gap / n + half,
        "p_value": extreme / 2**m,
    }
