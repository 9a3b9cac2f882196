# task: epochs_to_reach
# verdict: wrong
# mistake: an error of NaN before the crossing is not looked at: the interpolation starts from it and the answer is NaN instead of the whole epoch
# told: no-number-crosses-lines
def epochs_to_reach(errors, target):
    hits = np.flatnonzero(np.asarray(errors, dtype=float) <= target)
    if hits.size == 0:
        return math.inf
    i = int(hits[0])
    if i == 0:
        return 1.0
    before, after = errors[i - 1], errors[i]
    return float(i + (before - target) / (before - after))
