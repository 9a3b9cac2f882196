# task: affine_parameters
# verdict: wrong
# mistake: only low is widened to 0; a range that lies entirely below 0 keeps its negative high, so 0 is not contained
# mistake: the zero point is rounded by floor(x + 0.5), halves up, instead of half to even
# told: zero-point-halves-up
def affine_parameters(low, high, bits=8, symmetric=False):
    low = np.minimum(np.asarray(low, dtype=float), 0.0)
    high = np.asarray(high, dtype=float)
    last = 2 ** (bits - 1) - 1
    if symmetric:
        scale = np.maximum(-low, high) / last
        scale = np.where(scale == 0, 1.0, scale)
        return scale, np.zeros(scale.shape, np.int32)
    first = -(last + 1)
    scale = (high - low) / (2**bits - 1)
    scale = np.where((low == 0) & (high == 0), 1.0, scale)
    zero_point = np.floor(first - low / scale + 0.5).astype(np.int32)
    return scale, zero_point
