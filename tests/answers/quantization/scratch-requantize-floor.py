# task: requantize
# verdict: wrong
# mistake: no half is added
# told: half-missing
def requantize(sums, multiplier, zero_point, lowest, highest):
    f, e = np.frexp(multiplier)
    m = np.rint(np.ldexp(f, 31)).astype("int64")
    q = (sums.astype("int64") * m) >> (31 - e).astype("int64")
    return np.clip(q + zero_point, lowest, highest).astype("int8")
