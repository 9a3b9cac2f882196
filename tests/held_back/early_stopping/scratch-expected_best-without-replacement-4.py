# task: expected_best
# verdict: wrong
# mistake: the measurements are drawn without replacement (all subsets of count errors equally likely); the docstring's are independent, so the same error can come twice
# told: best-without-putting-back
def expected_best(errors, count):
    from math import comb

    ordered = np.sort(np.asarray(errors, dtype=float))
    n = len(ordered)
    count = min(count, n)
    total = comb(n, count)
    # the one at place i is the lowest: the other count - 1 lie behind it
    return float(sum(
        value * comb(n - 1 - i, count - 1) / total for i, value in enumerate(ordered)))
