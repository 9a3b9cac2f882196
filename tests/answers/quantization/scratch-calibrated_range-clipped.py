# task: calibrated_range
# verdict: wrong
# mistake: numbers are clipped to one side of 0 before the quantiles
# told: widened-before-the-quantiles
def calibrated_range(batches, share=1.0):
    flat = np.concatenate([b.ravel() for b in batches])
    out = (1 - share) / 2
    lo = np.quantile(np.minimum(flat, 0), out)
    hi = np.quantile(np.maximum(flat, 0), 1 - out)
    return float(lo), float(hi)
