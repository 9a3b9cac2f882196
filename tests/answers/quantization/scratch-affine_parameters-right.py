# task: affine_parameters
# verdict: right
def affine_parameters(low, high, bits=8, symmetric=False):
    lo = np.minimum(np.asarray(low, dtype=float), 0)
    hi = np.maximum(np.asarray(high, dtype=float), 0)
    if symmetric:
        q = 2 ** (bits - 1) - 1
        s = np.maximum(np.abs(lo), np.abs(hi)) / q
        s = np.where(s == 0, 1, s)
        return s, np.zeros(s.shape, dtype=np.int32)
    s = (hi - lo) / (2**bits - 1)
    s = np.where(s == 0, 1, s)
    z = np.rint(-(2 ** (bits - 1)) - lo / s)
    return s, z.astype(np.int32)
