# task: quantize
# verdict: wrong
# mistake: the zero point is added before rounding: with an odd one, halves are rounded to the other side (0.5 + 1 becomes 2 instead of 1)
def quantize(values, scale, zero_point, lowest, highest, axis=None):
    if axis is not None:
        shape = [1] * values.ndim
        shape[axis] = -1
        scale = np.reshape(scale, shape)
        zero_point = np.reshape(zero_point, shape)
    codes = np.round(values / scale + zero_point)
    return np.clip(codes, lowest, highest).astype(np.int8)
