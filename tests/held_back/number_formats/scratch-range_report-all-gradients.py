# task: range_report
# verdict: wrong
# mistake: the shares are of all gradients, those that are zero as given included
# mistake: "subnormal" also counts the gradients that became zero (everything below the smallest normal number)
def range_report(gradients, fmt, scale=1.0):
    given = np.asarray(gradients, dtype=np.float64).ravel()
    nonzero = given != 0
    if not nonzero.any():
        return {"zero": 0.0, "subnormal": 0.0, "infinite": 0.0}
    rounded = np.abs(round_to(given * scale, fmt))
    tiny = limits(fmt)["min_normal"]
    count = given.size
    return {
        "zero": float(np.sum((rounded == 0) & nonzero) / count),
        "subnormal": float(np.sum((rounded < tiny) & nonzero) / count),
        "infinite": float(np.sum(np.isinf(rounded)) / count),
    }
