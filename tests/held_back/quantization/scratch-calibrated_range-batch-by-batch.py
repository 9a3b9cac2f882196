# task: calibrated_range
# verdict: wrong
# mistake: the quantiles of each batch are averaged, instead of those of all numbers together
# mistake: the range is not widened to contain 0
def calibrated_range(batches, share=1.0):
    tail = (1 - share) / 2
    lows = [np.quantile(batch, tail) for batch in batches]
    highs = [np.quantile(batch, 1 - tail) for batch in batches]
    return float(np.mean(lows)), float(np.mean(highs))
