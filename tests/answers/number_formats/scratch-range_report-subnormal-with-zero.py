# task: range_report
# verdict: wrong
# mistake: zeros count among the subnormal ones, too
# mistake: all gradients are the base of the shares, also those that are zero from the start
# told: share-of-all, zeros-among-the-subnormals
def range_report(gradients, fmt, scale=1.0):
    g = np.asarray(gradients)
    r = np.abs(round_to(g * scale, fmt))[g != 0]
    n = max(g.size, 1)
    return {"zero": float((r == 0).sum() / n), "subnormal": float((r < limits(fmt)["min_normal"]).sum() / n),
            "infinite": float(np.isinf(r).sum() / n)}
