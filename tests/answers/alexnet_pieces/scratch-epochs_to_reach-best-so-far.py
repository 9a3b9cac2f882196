# task: epochs_to_reach
# verdict: wrong
# mistake: interpolates along the best error so far (running minimum) instead of the errors themselves: after a rise, or a NaN, the line starts at the old minimum. [50, 80, 20] with target 40 gives 2.33 instead of 2.67, [50, nan, 20] gives 2.33 instead of 3
# told: line-from-the-best-so-far
def epochs_to_reach(errors, target):
    if len(errors) == 0:
        return math.inf
    best = np.fmin.accumulate(np.asarray(errors, dtype=float))
    there = np.flatnonzero(best <= target)
    if there.size == 0:
        return math.inf
    first = int(there[0])
    if first == 0 or np.isnan(best[first - 1]):
        return float(first + 1)
    above, below = best[first - 1], best[first]
    return float(first + (above - target) / (above - below))
