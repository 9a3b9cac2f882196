# task: round_to
# verdict: wrong
# mistake: every value beyond the largest number becomes infinite, also one that would round back to it (65,510 in fp16 should be 65,504)
# told: infinite-before-rounding
def round_to(values, fmt):
    values = np.asarray(values, dtype=np.float64)
    largest = limits(fmt)["max"]
    finite = np.isfinite(values)
    inside = np.where(finite, values, 0.0)
    gap = spacing(inside, fmt)
    near = np.copysign(np.rint(inside / gap) * gap, values)
    too_large = np.abs(inside) > largest
    near = np.where(too_large, np.copysign(np.inf, values), near)
    return np.where(finite, near, values)
