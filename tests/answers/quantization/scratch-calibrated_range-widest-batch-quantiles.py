# task: calibrated_range
# verdict: wrong
# mistake: the quantiles are taken in each batch by itself, and the smallest low and the largest high of these are returned, instead of two quantiles of all numbers together
# told: outermost-of-the-batches
def calibrated_range(batches, share=1.0):
    tail = (1 - share) / 2
    low, high = 0.0, 0.0
    for batch in batches:
        first, last = np.quantile(np.ravel(batch), [tail, 1 - tail])
        low = min(low, float(first))
        high = max(high, float(last))
    return low, high
