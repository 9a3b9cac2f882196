# task: ratio_interval
# verdict: wrong
# mistake: the standard deviation of the logarithms divides by n
# told: deviation-divides-by-n
def ratio_interval(before, after, confidence=0.95):
    if len(before) != len(after) or len(before) < 2:
        raise ValueError("Two lists of the same length, of two times at least.")
    logs = np.log(np.array(before) / np.array(after))
    n = len(logs)
    half = stats.t.ppf((1 + confidence) / 2, n - 1) * logs.std() / math.sqrt(n)
    mean = logs.mean()
    return tuple(float(np.exp(v)) for v in (mean, mean - half, mean + half))
