# task: expected_best
# verdict: right
def expected_best(errors, count):
    ordered = np.sort(np.asarray(errors, dtype=float))
    n = ordered.size
    answer = ordered[0]
    for i in range(1, n):
        answer += (ordered[i] - ordered[i - 1]) * ((n - i) / n) ** count
    return float(answer)
