# task: round_to
# verdict: wrong
# mistake: too large values become the largest number instead of infinity
# mistake: the sign of zero is lost, since np.sign(-0.0) is 0.0
# told: minus-zero-becomes-zero, saturates
def round_to(values, fmt):
    values = np.asarray(values, dtype=np.float64)
    result = values.copy()
    finite = np.isfinite(values)
    numbers = values[finite]
    step = spacing(numbers, fmt)
    size = np.rint(np.abs(numbers) / step) * step
    size = np.minimum(size, limits(fmt)["max"])
    result[finite] = np.sign(numbers) * size
    return result
