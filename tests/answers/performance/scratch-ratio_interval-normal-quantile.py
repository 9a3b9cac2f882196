# task: ratio_interval
# verdict: wrong
# mistake: the quantile is that of the normal distribution instead of Student's t
# told: normal-instead-of-t
def ratio_interval(before, after, confidence=0.95):
    if len(before) != len(after) or len(before) < 2:
        raise ValueError("need pairs")
    d = np.log(np.asarray(before) / np.asarray(after))
    half = stats.norm.ppf((1 + confidence) / 2) * d.std(ddof=1) / math.sqrt(len(d))
    return tuple(float(math.exp(x)) for x in (d.mean(), d.mean() - half, d.mean() + half))
