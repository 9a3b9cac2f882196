# task: range_report
# verdict: wrong
# mistake: the share of subnormal ones is not free of zeros: gradients that are rounded to zero are counted there, too
# mistake: the shares are taken of all gradients, those that are zero as given included
# told: share-of-all, zeros-among-the-subnormals
def range_report(gradients, fmt, scale=1.0):
    flat = np.ravel(gradients)
    if not flat.any():
        return {"zero": 0.0, "subnormal": 0.0, "infinite": 0.0}
    given = flat != 0
    rounded = np.abs(round_to(flat * scale, fmt))
    found = {
        "zero": rounded == 0,
        "subnormal": rounded < limits(fmt)["min_normal"],
        "infinite": np.isinf(rounded),
    }
    return {name: float(np.mean(one & given)) for name, one in found.items()}
