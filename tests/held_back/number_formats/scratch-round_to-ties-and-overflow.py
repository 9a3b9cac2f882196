# task: round_to
# verdict: wrong
# mistake: ties are rounded away from zero (floor(x + 0.5) of the magnitude) instead of to the even neighbor
# mistake: values above the largest number become infinite before rounding, also those that round down to it (65510 in fp16)
def round_to(values, fmt):
    values = np.asarray(values, dtype=np.float64)
    largest = limits(fmt)["max"]
    result = values.copy()
    finite = np.isfinite(values)
    magnitude = np.abs(values[finite])
    step = spacing(magnitude, fmt)
    rounded = np.floor(magnitude / step + 0.5) * step
    rounded[magnitude > largest] = np.inf
    result[finite] = np.copysign(rounded, values[finite])
    return result
