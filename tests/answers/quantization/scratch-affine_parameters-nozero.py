# task: affine_parameters
# verdict: wrong
# mistake: the range is not widened
def affine_parameters(low, high, bits=8, symmetric=False):
    low, high = np.asarray(low, float), np.asarray(high, float)
    if symmetric:
        scale = np.maximum(np.abs(low), np.abs(high)) / (2 ** (bits - 1) - 1)
        return np.where(scale == 0, 1.0, scale), np.zeros(np.shape(low), np.int32)
    scale = (high - low) / (2**bits - 1)
    scale = np.where(scale == 0, 1.0, scale)
    return scale, np.round(-(2 ** (bits - 1)) - low / scale).astype(np.int32)
