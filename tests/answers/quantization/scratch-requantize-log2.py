# task: requantize
# verdict: right
def requantize(sums, multiplier, zero_point, lowest, highest):
    shift = (30 - np.floor(np.log2(multiplier))).astype(np.int64)
    mantissa = np.rint(np.ldexp(multiplier, shift)).astype(np.int64)
    rounding = np.int64(1) << (shift - 1)
    q = np.floor_divide(sums.astype(np.int64) * mantissa + rounding, np.int64(1) << shift)
    return np.clip(q + int(zero_point), lowest, highest).astype(np.int8)
