# task: requantize
# verdict: wrong
# mistake: the scaled sum is clamped before the zero point is added, so results behind the addition can lie outside of lowest ... highest, and wrap around in int8 where they leave -128 ... 127
# told: clamped-too-early
def requantize(sums, multiplier, zero_point, lowest, highest):
    fraction, exponent = np.frexp(np.asarray(multiplier, dtype=np.float64))
    mantissa = np.rint(fraction * 2.0**31).astype(np.int64)
    shift = 31 - exponent.astype(np.int64)
    half = np.left_shift(np.int64(1), shift - 1)
    scaled = np.right_shift(sums.astype(np.int64) * mantissa + half, shift)
    return (np.clip(scaled, lowest, highest) + zero_point).astype(np.int8)
