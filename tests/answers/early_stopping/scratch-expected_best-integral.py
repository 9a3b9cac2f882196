# task: expected_best
# verdict: right
# mistake: none; unusual because it adds up the gaps between neighbors times the probability that all measurements lie above
def expected_best(errors, count):
    ordered = sorted(float(e) for e in errors)
    n = len(ordered)
    expected = ordered[0]
    for below in range(1, n):
        gap = ordered[below] - ordered[below - 1]
        expected += gap * ((n - below) / n) ** count
    return expected
