# task: expected_best
# verdict: wrong
# mistake: The errors are not sorted.
# mistake: The probabilities are those of the highest.
def expected_best(errors, count):
    ordered = np.asarray(errors, dtype=float)
    n = len(ordered)
    above = (np.arange(n, -1, -1) / n) ** count
    return float(ordered @ (above[:-1] - above[1:])[::-1])
