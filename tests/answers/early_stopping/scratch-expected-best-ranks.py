# task: expected_best
# verdict: right
def expected_best(errors, count):
    ordered = np.sort(np.asarray(errors, dtype=float))
    n = len(ordered)
    above = (np.arange(n, -1, -1) / n) ** count
    return float(ordered @ (above[:-1] - above[1:]))
