# task: expected_best
# verdict: wrong
# mistake: the measurements are drawn without replacement
# told: best-without-putting-back
def expected_best(errors, count):
    from math import comb

    values = np.sort(errors)
    n = len(values)
    count = min(count, n)
    weights = [comb(n - 1 - i, count - 1) / comb(n, count) for i in range(n)]
    return float(np.dot(values, weights))
