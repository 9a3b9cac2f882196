# task: expected_best
# verdict: wrong
# mistake: the measurements are drawn without replacement, as if none could come twice
# told: best-without-putting-back
def expected_best(errors, count):
    from math import comb

    values = sorted(float(e) for e in errors)
    n = len(values)
    if count >= n:
        return values[0]
    return sum(v * comb(n - 1 - i, count - 1) for i, v in enumerate(values)) / comb(n, count)
