# task: ratio_interval
# verdict: wrong
# mistake: the quantile is taken at the confidence itself, so the tails have 5 % each instead of 2.5 %, and the interval is too narrow
# told: one-sided-quantile
def ratio_interval(before, after, confidence=0.95):
    n = len(before)
    if n != len(after):
        raise ValueError("The lists differ in length.")
    if n < 2:
        raise ValueError("At least two times are needed.")
    logs = [math.log(b / a) for b, a in zip(before, after)]
    mean = sum(logs) / n
    variance = sum((x - mean) ** 2 for x in logs) / (n - 1)
    half = stats.t.ppf(confidence, n - 1) * math.sqrt(variance / n)
    return math.exp(mean), math.exp(mean - half), math.exp(mean + half)
