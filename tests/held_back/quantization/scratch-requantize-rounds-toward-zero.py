# task: requantize
# verdict: wrong
# mistake: negative sums are handled by magnitude, so their halves are rounded away from zero (down) instead of up
def requantize(sums, multiplier, zero_point, lowest, highest):
    exponent = np.frexp(multiplier)[1]
    shift = 31 - exponent.astype(np.int64)
    mantissa = np.round(np.ldexp(multiplier, shift.astype(np.int32))).astype(np.int64)
    wide = sums.astype(np.int64)
    half = np.int64(1) << (shift - 1)
    size = (np.abs(wide) * mantissa + half) >> shift
    codes = np.sign(wide) * size + zero_point
    return np.clip(codes, lowest, highest).astype(np.int8)
