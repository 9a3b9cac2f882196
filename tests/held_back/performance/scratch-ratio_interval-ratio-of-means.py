# task: ratio_interval
# verdict: wrong
# mistake: the estimate is the mean of the ratios, not the exponential of the mean logarithm
def ratio_interval(before, after, confidence=0.95):
    if len(before) != len(after):
        raise ValueError("the lists differ in length")
    n = len(before)
    if n < 2:
        raise ValueError("less than two times")
    ratios = [b / a for b, a in zip(before, after)]
    logs = np.log(ratios)
    half = stats.t.ppf((1 + confidence) / 2, n - 1) * np.std(logs, ddof=1) / np.sqrt(n)
    middle = np.mean(logs)
    return float(np.mean(ratios)), math.exp(middle - half), math.exp(middle + half)
