# task: ratio_interval
# verdict: wrong
# mistake: the quantile of Student's t is taken at confidence, which leaves all the rest on one side; an interval with two ends needs (1 + confidence) / 2
# mistake: np.std divides by n, not n - 1, so the interval is too narrow once more
# told: deviation-divides-by-n, one-sided-quantile
def ratio_interval(before, after, confidence=0.95):
    if len(before) != len(after) or len(before) < 2:
        raise ValueError("two lists of the same length, two times or more")
    logs = np.log(np.asarray(before, float)) - np.log(np.asarray(after, float))
    n = len(logs)
    half = stats.t.ppf(confidence, df=n - 1) * np.std(logs) / math.sqrt(n)
    center = logs.mean()
    return tuple(float(np.exp(x)) for x in (center, center - half, center + half))
