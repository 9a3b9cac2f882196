# task: expected_best
# verdict: wrong
# mistake: equal errors are merged by np.unique, and each distinct value is then equally likely (multiplicities are lost)
# told: equal-errors-merged
def expected_best(errors, count):
    values = np.unique(np.asarray(errors, dtype=float))  # sorted
    n = len(values)
    at_least = (np.arange(n, -1, -1) / n) ** count  # P(min is values[i] or later)
    return float(np.sum(values * (at_least[:-1] - at_least[1:])))
