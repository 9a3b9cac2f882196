# task: ratio_interval
# verdict: wrong
# mistake: the quantile of the normal distribution instead of Student's t
# mistake: the standard deviation is divided by n, not by n - 1
def ratio_interval(before, after, confidence=0.95):
    if len(before) != len(after) or len(before) < 2:
        raise ValueError("needs two or more times of the same rounds")
    logs = np.log(np.asarray(before) / np.asarray(after))
    mean = logs.mean()
    error = logs.std() / math.sqrt(len(logs))
    half = stats.norm.ppf(0.5 + confidence / 2) * error
    return float(np.exp(mean)), float(np.exp(mean - half)), float(np.exp(mean + half))
