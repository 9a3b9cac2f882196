# task: range_report
# verdict: wrong
# mistake: the shares are of all gradients, zeros included
# told: share-of-all
def range_report(gradients, fmt, scale=1.0):
    rounded = np.abs(round_to(gradients * scale, fmt))
    given = gradients != 0
    smallest = limits(fmt)["min_normal"]
    total = max(1, gradients.size)
    return {
        "zero": float(np.sum(given & (rounded == 0)) / total),
        "subnormal": float(np.sum((rounded > 0) & (rounded < smallest)) / total),
        "infinite": float(np.sum(np.isinf(rounded)) / total),
    }
