# task: range_report
# verdict: wrong
# mistake: gradients that are zero as given count in what the shares are shares of; those that round to zero count as subnormal, too
# told: share-of-all, zeros-among-the-subnormals
def range_report(gradients, fmt, scale=1.0):
    gradients = np.asarray(gradients, dtype=np.float64)
    before = gradients != 0
    if not before.any():
        return {"zero": 0.0, "subnormal": 0.0, "infinite": 0.0}
    after = np.abs(round_to(gradients * scale, fmt))
    small = limits(fmt)["min_normal"]
    n = gradients.size
    return {
        "zero": float(((after == 0) & before).sum() / n),
        "subnormal": float(((after < small) & before).sum() / n),
        "infinite": float(np.isinf(after).sum() / n),
    }
