# task: round_to
# verdict: wrong
# mistake: whatever is above the largest number becomes infinite before it is rounded: values a little above it (65,510 in fp16) would round down to it, but come out infinite
# told: infinite-before-rounding
def round_to(values, fmt):
    values = np.asarray(values, dtype=np.float64)
    too_large = np.abs(values) > limits(fmt)["max"]
    inside = np.where(too_large | np.isnan(values), 0.0, values)
    step = spacing(inside, fmt)
    rounded = np.copysign(np.rint(inside / step) * step, inside)
    rounded = np.where(too_large, np.copysign(np.inf, values), rounded)
    return np.where(np.isnan(values), np.nan, rounded)
