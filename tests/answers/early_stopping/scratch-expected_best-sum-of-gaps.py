# task: expected_best
# verdict: right
# way: the lowest error plus each gap between neighbors, times the chance that all measurements lie above it
def expected_best(errors, count):
    ordered = np.sort(np.asarray(errors, dtype=float))
    n = len(ordered)
    expected = ordered[0]
    for place in range(1, n):
        all_above = ((n - place) / n) ** count
        expected += (ordered[place] - ordered[place - 1]) * all_above
    return float(expected)
