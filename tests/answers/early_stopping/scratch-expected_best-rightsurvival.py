# task: expected_best
# verdict: right
def expected_best(errors, count):
    # E[min] = lowest + sum of the gaps, each times the chance that all of the
    # measurements lie above it.
    ordered = np.sort(np.asarray(errors, dtype=float))
    n = len(ordered)
    above = (np.arange(n - 1, 0, -1) / n) ** count  # (n - 1,)
    return float(ordered[0] + np.dot(np.diff(ordered), above))
