# task: affine_parameters
# verdict: wrong
# mistake: the zero point is cut off toward zero by the conversion to int32, not rounded half to even
# mistake: symmetric codes are scaled by 2**(bits - 1) instead of 2**(bits - 1) - 1, so the last code does not reach the larger of -low and high
# told: symmetric-one-code-more, zero-point-cut-off
def affine_parameters(low, high, bits=8, symmetric=False):
    low = np.minimum(low, 0.0)
    high = np.maximum(high, 0.0)
    half = 2 ** (bits - 1)
    if symmetric:
        scale = np.maximum(-low, high) / half
    else:
        scale = (high - low) / (2**bits - 1)
    scale = np.asarray(np.where(scale == 0, 1.0, scale))
    if symmetric:
        zero_point = np.zeros(scale.shape)
    else:
        zero_point = np.asarray(-half - low / scale)
    return scale, zero_point.astype(np.int32)
