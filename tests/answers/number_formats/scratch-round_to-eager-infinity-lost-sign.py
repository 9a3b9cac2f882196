# task: round_to
# verdict: wrong
# mistake: everything above the largest number becomes infinite, even if it would round down to it; the sign of a negative zero is lost
# told: infinite-before-rounding, minus-zero-becomes-zero
def round_to(values, fmt):
    values = np.asarray(values, dtype=np.float64)
    largest = limits(fmt)["max"]
    inside = np.where(np.isfinite(values), values, 1.0)
    step = spacing(inside, fmt)
    rounded = np.sign(inside) * (np.round(np.abs(inside) / step) * step)
    rounded = np.where(np.abs(values) > largest, np.sign(values) * np.inf, rounded)
    return np.where(np.isnan(values), np.nan, rounded)
