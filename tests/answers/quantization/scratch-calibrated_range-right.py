# task: calibrated_range
# verdict: right
def calibrated_range(batches, share=1.0):
    x = np.concatenate([b.flatten() for b in batches])
    a = (1 - share) / 2 * 100
    low = np.percentile(x, a)
    high = np.percentile(x, 100 - a)
    return min(low, 0), max(high, 0)
