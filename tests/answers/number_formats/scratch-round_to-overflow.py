# task: round_to
# verdict: wrong
# mistake: everything above the largest number becomes infinite, also what still rounds down to it
# mistake: the infinity is always positive, for negative values and minus infinity as well
# told: infinite-before-rounding, overflow-without-sign
def round_to(values, fmt):
    values = np.asarray(values, dtype=np.float64)
    tame = np.where(np.isfinite(values), values, 0.0)
    step = spacing(tame, fmt)
    rounded = np.rint(values / step) * step
    too_large = np.abs(values) > limits(fmt)["max"]
    return np.where(too_large, np.inf, rounded)
