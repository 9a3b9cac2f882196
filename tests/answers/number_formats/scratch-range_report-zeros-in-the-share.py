# task: range_report
# verdict: wrong
# mistake: the shares are of all gradients, those included that are zero as given
# mistake: "subnormal" counts everything below the smallest normal number, those included that were rounded to zero and count under "zero" already
# told: share-of-all, zeros-among-the-subnormals
def range_report(gradients, fmt, scale=1.0):
    gradients = np.asarray(gradients, dtype=np.float64)
    there = gradients != 0
    if not there.any():
        return {"zero": 0.0, "subnormal": 0.0, "infinite": 0.0}
    size = np.abs(round_to(gradients * scale, fmt))
    return {
        "zero": float(np.mean(there & (size == 0))),
        "subnormal": float(np.mean(there & (size < limits(fmt)["min_normal"]))),
        "infinite": float(np.mean(np.isinf(size))),
    }
