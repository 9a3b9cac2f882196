# task: ratio_interval
# verdict: wrong
# mistake: quantile of the normal distribution, not of Student's t
# mistake: the standard deviation divides by n, not by n - 1
# told: deviation-divides-by-n, normal-instead-of-t
def ratio_interval(before, after, confidence=0.95):
    if len(before) != len(after) or len(before) < 2:
        raise ValueError("two lists of the same length, at least two times")
    logs = np.log(np.array(before) / np.array(after))
    mean = logs.mean()
    error = logs.std() / math.sqrt(len(logs))
    half = stats.norm.ppf((1 + confidence) / 2) * error
    return float(np.exp(mean)), float(np.exp(mean - half)), float(np.exp(mean + half))
