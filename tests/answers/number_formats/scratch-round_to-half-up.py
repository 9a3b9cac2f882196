# task: round_to
# verdict: wrong
# mistake: ties go away from zero instead of to the number whose last bit is 0
# told: halves-away-from-zero
def round_to(values, fmt):
    values = np.asarray(values, dtype=np.float64)
    safe = np.where(np.isfinite(values), values, 0.0)
    step = spacing(safe, fmt)
    rounded = np.sign(safe) * np.floor(np.abs(safe) / step + 0.5) * step
    rounded = np.where(np.abs(rounded) > limits(fmt)["max"], np.inf, np.abs(rounded))
    return np.where(np.isfinite(values), np.copysign(rounded, values), values)
