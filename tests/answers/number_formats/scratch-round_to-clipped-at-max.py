# task: round_to
# verdict: wrong
# mistake: values beyond the largest number become the largest number; NaN becomes zero
# told: saturates
def round_to(values, fmt):
    values = np.asarray(values, dtype=np.float64)
    largest = limits(fmt)["max"]
    clipped = np.clip(np.nan_to_num(values, nan=0.0), -largest, largest)
    step = spacing(clipped, fmt)
    return np.copysign(np.rint(clipped / step) * step, values)
