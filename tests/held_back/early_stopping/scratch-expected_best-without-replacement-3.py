# task: expected_best
# verdict: wrong
# mistake: the measurements are drawn without replacement (count different ones of the n), instead of each independently of the others
# told: best-without-putting-back
def expected_best(errors, count):
    from math import comb

    ordered = np.sort(np.asarray(errors, dtype=float))
    n = len(ordered)
    count = min(count, n)  # more than all cannot be drawn
    ways = [comb(n - 1 - i, count - 1) for i in range(n)]  # i-th is the lowest
    total = comb(n, count)
    return float(sum(value * (way / total) for value, way in zip(ordered, ways)))
