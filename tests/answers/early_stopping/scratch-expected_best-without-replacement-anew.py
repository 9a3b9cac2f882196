# task: expected_best
# verdict: wrong
# mistake: computes the mean lowest of count different entries (drawn without replacement), while the measurements are independent
# told: best-without-putting-back
def expected_best(errors, count):
    from math import comb

    ordered = np.sort(np.asarray(errors, dtype=float))
    n = len(ordered)
    count = min(count, n)
    total = comb(n, count)
    return float(sum(x * comb(n - 1 - i, count - 1) / total for i, x in enumerate(ordered)))
