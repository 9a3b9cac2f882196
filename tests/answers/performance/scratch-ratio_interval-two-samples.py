# task: ratio_interval
# verdict: wrong
# mistake: the logarithms of before and after are treated as two independent samples (variances added, 2n - 2 degrees of freedom) instead of taking the log-ratio of each round; a drift common to both makes the interval far too wide
# told: two-independent-samples
def ratio_interval(before, after, confidence=0.95):
    count = len(before)
    if count != len(after) or count < 2:
        raise ValueError("two lists of equal length, at least two times each")
    slow, fast = np.log(before), np.log(after)
    center = slow.mean() - fast.mean()
    spread = np.sqrt((slow.var(ddof=1) + fast.var(ddof=1)) / count)
    quantile = stats.t.ppf((1 + confidence) / 2, 2 * count - 2)
    estimate, low, high = np.exp([center, center - quantile * spread, center + quantile * spread])
    return float(estimate), float(low), float(high)
