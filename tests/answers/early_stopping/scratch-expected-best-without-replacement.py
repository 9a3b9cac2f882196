# task: expected_best
# verdict: wrong
# mistake: The lowest value is simply returned, as if every error were measured.
# told: best-is-the-lowest
def expected_best(errors, count):
    ordered = np.sort(np.asarray(errors, dtype=float))
    n = len(ordered)
    above = (np.arange(n, -1, -1) / n) ** count
    return float(ordered[0])
