# task: paired_comparison
# verdict: right
def paired_comparison(first, second, z=1.96):
    from collections import Counter
    from fractions import Fraction

    first, second = [bool(x) for x in first], [bool(x) for x in second]
    if len(first) != len(second):
        raise ValueError(f"{len(first)} and {len(second)} answers cannot be compared.")
    n, steps = len(first), Counter(two - one for one, two in zip(first, second))
    gain, moved = steps[1] - steps[-1], steps[1] + steps[-1]
    # heads - tails of `moved` coins is 2 k - moved
    far = sum(math.comb(moved, k) for k in range(moved + 1) if abs(2 * k - moved) >= abs(gain))
    error = math.sqrt(max(0, n * moved - gain**2) / n) / n
    return dict(
        difference=gain / n, low=gain / n - z * error, high=gain / n + z * error,
        p_value=float(Fraction(far, 2**moved)),
    )
