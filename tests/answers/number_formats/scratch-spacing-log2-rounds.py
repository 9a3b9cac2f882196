# task: spacing
# verdict: wrong
# mistake: floor(log2(|x|)): for a float64 just below a power of two the logarithm rounds up to the power, and the spacing is twice too large
# told: logarithm-rounded-up
def spacing(values, fmt):
    values = np.asarray(values, dtype=np.float64)
    lowest = 2 - 2 ** (fmt[0] - 1)
    size = np.maximum(np.abs(values), 2.0**lowest)
    exponent = np.floor(np.log2(size))
    return np.exp2(exponent - fmt[1])
