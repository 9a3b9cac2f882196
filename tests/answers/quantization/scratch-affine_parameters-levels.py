# task: affine_parameters
# verdict: wrong
# mistake: steps and codes are confused
# told: steps-and-codes-confused
def affine_parameters(low, high, bits=8, symmetric=False):
    low, high = np.minimum(low, 0), np.maximum(high, 0)
    if symmetric:
        scale = np.maximum(-low, high) / (2 ** (bits - 1) - 1)
        return np.where(scale == 0, 1.0, scale), np.zeros(np.shape(low), np.int32)
    levels = 2**bits
    scale = (high - low) / levels
    scale = np.where(scale == 0, 1.0, scale)
    return scale, np.round(-levels / 2 - low / scale).astype(np.int32)
