# task: paired_comparison
# verdict: right
# way: all outcomes of the coins are gone through, and those at least as far apart are counted as integers
def paired_comparison(first, second, z=1.96):
    n = len(first)
    if n != len(second):
        raise ValueError(f"{n} answers and {len(second)} answers")
    signs = [int(bool(y)) - int(bool(x)) for x, y in zip(first, second)]
    differing, gap = sum(map(abs, signs)), sum(signs)
    middle = gap / n
    error = math.sqrt(max(differing - gap * gap / n, 0.0)) / n
    far = sum(
        math.comb(differing, heads)
        for heads in range(differing + 1)
        if abs(differing - 2 * heads) >= abs(gap)
    )
    return {
        "difference": middle,
        "low": middle - z * error,
        "high": middle + z * error,
        "p_value": far / 2**differing,
    }
