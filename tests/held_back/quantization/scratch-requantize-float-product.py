# task: requantize
# verdict: wrong
# mistake: multiplies and rounds in floating point, half to even, not by the integer mantissa and shift that round halves up
def requantize(sums, multiplier, zero_point, lowest, highest):
    codes = np.rint(sums.astype(np.float64) * multiplier).astype(np.int64) + int(zero_point)
    return np.clip(codes, lowest, highest).astype(np.int8)
