# task: quantize
# verdict: right
def quantize(values, scale, zero_point, lowest, highest, axis=None):
    if axis is None:
        q = np.rint(np.asarray(values) / scale) + zero_point
        return np.maximum(np.minimum(q, highest), lowest).astype("int8")
    moved = np.moveaxis(values, axis, -1)
    q = np.rint(moved / np.asarray(scale)) + np.asarray(zero_point)
    q = np.maximum(np.minimum(q, highest), lowest).astype("int8")
    return np.moveaxis(q, -1, axis)
