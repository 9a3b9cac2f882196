# task: quantize
# verdict: wrong
# mistake: the rounded numbers are converted to int32 before they are clamped; what does not fit there (infinite or very large) becomes the smallest int32, so +inf gets the lowest code
# told: integers-before-the-clamp
def quantize(values, scale, zero_point, lowest, highest, axis=None):
    if axis is not None:
        shape = [1] * values.ndim
        shape[axis] = -1
        scale = np.reshape(scale, shape)
        zero_point = np.reshape(zero_point, shape)
    with np.errstate(invalid="ignore"):
        codes = np.rint(values / scale).astype(np.int32)
    codes = codes.astype(np.int64) + zero_point
    return np.clip(codes, lowest, highest).astype(np.int8)
