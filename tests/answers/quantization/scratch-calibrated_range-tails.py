# task: calibrated_range
# verdict: wrong
# mistake: all of the rest is cut off at each end
# told: all-outside-at-each-end
def calibrated_range(batches, share=1.0):
    x = np.concatenate([b.flatten() for b in batches])
    low = np.quantile(x, 1 - share)
    high = np.quantile(x, share)
    return min(low, 0), max(high, 0)
