# task: expected_best
# verdict: right
# way: adds up the gaps between sorted errors times the probability that all measurements lie above
def expected_best(errors, count):
    ordered = np.sort(np.asarray(errors, dtype=float))
    n = len(ordered)
    above = (np.arange(n - 1, 0, -1) / n) ** float(count)  # P(lowest > ordered[i])
    return float(ordered[0] + np.diff(ordered) @ above)
