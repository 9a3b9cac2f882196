# task: range_report
# verdict: wrong
# mistake: the shares are of all gradients, those that are zero from the start included
# mistake: numbers that became zero are counted as subnormal too
# told: share-of-all, zeros-among-the-subnormals
def range_report(gradients, fmt, scale=1.0):
    gradients = np.asarray(gradients, dtype=np.float64)
    alive = gradients != 0
    if not alive.any():
        return {"zero": 0.0, "subnormal": 0.0, "infinite": 0.0}
    size = np.abs(round_to(gradients * scale, fmt))
    total = gradients.size
    return {
        "zero": float(((size == 0) & alive).sum() / total),
        "subnormal": float(((size < limits(fmt)["min_normal"]) & alive).sum() / total),
        "infinite": float(np.isinf(size).sum() / total),
    }
