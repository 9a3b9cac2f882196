# task: quantize
# verdict: wrong
# mistake: the codes are cut off
# told: codes-cut-off
def quantize(values, scale, zero_point, lowest, highest, axis=None):
    if axis is not None:
        shape = [1] * values.ndim
        shape[axis] = len(scale)
        scale = np.array(scale).reshape(shape)
        zero_point = np.array(zero_point).reshape(shape)
    q = np.fix(values / scale) + zero_point
    return np.clip(q, lowest, highest).astype(np.int8)
