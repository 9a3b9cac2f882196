# task: ratio_interval
# verdict: wrong
# mistake: the quantile is that of a one-sided interval
# told: one-sided-quantile
def ratio_interval(before, after, confidence=0.95):
    if len(before) != len(after) or len(before) < 2:
        raise ValueError("too few times")
    logs = [math.log(b / a) for b, a in zip(before, after)]
    mean = float(np.mean(logs))
    error = float(np.std(logs, ddof=1)) / math.sqrt(len(logs))
    half = float(stats.t.ppf(confidence, len(logs) - 1)) * error
    return math.exp(mean), math.exp(mean - half), math.exp(mean + half)
