# task: quantize
# verdict: wrong
# mistake: the zero point is added before rounding
# told: zero-point-before-rounding
def quantize(values, scale, zero_point, lowest, highest, axis=None):
    if axis is not None:
        shape = [1] * values.ndim
        shape[axis] = len(scale)
        scale = np.array(scale).reshape(shape)
        zero_point = np.array(zero_point).reshape(shape)
    return np.clip(np.rint(values / scale + zero_point), lowest, highest).astype(np.int8)
