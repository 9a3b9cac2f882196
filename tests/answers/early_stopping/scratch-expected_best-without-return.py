# task: expected_best
# verdict: wrong
# mistake: the measurements are drawn without putting them back (combinations of count out of n), so that none can occur twice; they are to be independent of each other
# told: best-without-putting-back
def expected_best(errors, count):
    from math import comb

    ordered = np.sort(errors)
    n = len(ordered)
    count = min(count, n)
    ways = [comb(n - 1 - i, count - 1) for i in range(n)]  # the rest is larger
    shares = np.array([one / comb(n, count) for one in ways])
    return float(shares @ ordered)
