# task: requantize
# verdict: wrong
# mistake: the product is formed with the float multiplier and rounded half to even, instead of by mantissa and shift, which rounds halves up; where multiplier * sum is a half (0.5 * 1) the code is another one
# told: sums-halves-to-even
def requantize(sums, multiplier, zero_point, lowest, highest):
    scaled = np.multiply(sums, multiplier[np.newaxis, :], dtype=np.float64)
    codes = np.round(scaled).astype(np.int64)
    codes += int(zero_point)
    np.clip(codes, lowest, highest, out=codes)
    return codes.astype(np.int8)
