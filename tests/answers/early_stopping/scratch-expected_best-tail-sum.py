# task: expected_best
# verdict: right
def expected_best(errors, count):
    values, n = sorted(float(e) for e in errors), len(errors)
    expected = values[0]
    for i in range(1, n):
        expected += (values[i] - values[i - 1]) * ((n - i) / n) ** count
    return expected
