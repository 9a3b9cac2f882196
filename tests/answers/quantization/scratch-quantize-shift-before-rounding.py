# task: quantize
# verdict: wrong
# mistake: the zero point is moved into the numbers (values + scale * zero_point) before the division and the rounding, so halves are rounded to even after the zero point was added, and with an odd zero point get another code
# told: zero-point-before-rounding
def quantize(values, scale, zero_point, lowest, highest, axis=None):
    if axis is not None:
        shape = [1] * values.ndim
        shape[axis] = values.shape[axis]
        scale = np.asarray(scale).reshape(shape)
        zero_point = np.asarray(zero_point).reshape(shape)
    shifted = values + scale * zero_point
    codes = np.rint(shifted / scale)
    return np.clip(codes, lowest, highest).astype(np.int8)
