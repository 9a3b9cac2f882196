# task: quantize
# verdict: right
def quantize(values, scale, zero_point, lowest, highest, axis=None):
    if axis is not None:
        shape = [1] * values.ndim
        shape[axis] = len(scale)
        scale = np.array(scale).reshape(shape)
        zero_point = np.array(zero_point).reshape(shape)
    q = np.rint(values / scale) + zero_point
    q = np.maximum(q, lowest)
    q = np.minimum(q, highest)
    return q.astype(np.int8)
