# task: affine_parameters
# verdict: wrong
# mistake: the symmetric scale is the width of the range over 2 * last code, so the larger of -low and high is not covered where they differ
def affine_parameters(low, high, bits=8, symmetric=False):
    low = np.minimum(low, 0.0)
    high = np.maximum(high, 0.0)
    last = 2 ** (bits - 1) - 1
    first = -last if symmetric else -last - 1
    scale = (high - low) / (last - first)
    scale = np.where(scale == 0, 1.0, scale)
    if symmetric:
        zero_point = np.zeros(np.shape(scale))
    else:
        zero_point = np.round(first - low / scale)
    return scale, zero_point.astype(np.int32)
