# task: affine_parameters
# verdict: wrong
# mistake: the zero point is cut off toward zero by the conversion to int32, not rounded half to even
# mistake: the range is widened to 0 at its lower end only; a range of negative numbers keeps its high end
def affine_parameters(low, high, bits=8, symmetric=False):
    low, high = np.asarray(low, dtype=float), np.asarray(high, dtype=float)
    low = np.where(low > 0, 0.0, low)
    last = 2 ** (bits - 1) - 1
    empty = (low == 0) & (high == 0)
    if symmetric:
        scale = np.maximum(-low, high) / last
        scale = np.where(empty, 1.0, scale)
        return scale, np.zeros(scale.shape, dtype=np.int32)
    first = -(2 ** (bits - 1))
    scale = np.where(empty, 1.0, (high - low) / (last - first))
    return scale, (first - low / scale).astype(np.int32)
