# task: affine_parameters
# verdict: wrong
# mistake: the zero point belongs to unsigned codes
# told: codes-from-zero
def affine_parameters(low, high, bits=8, symmetric=False):
    low, high = np.minimum(low, 0), np.maximum(high, 0)
    if symmetric:
        scale = np.maximum(-low, high) / (2 ** (bits - 1) - 1)
        return np.where(scale == 0, 1.0, scale), np.zeros(np.shape(low), np.int32)
    scale = (high - low) / (2**bits - 1)
    scale = np.where(scale == 0, 1.0, scale)
    return scale, np.round(-low / scale).astype(np.int32)
