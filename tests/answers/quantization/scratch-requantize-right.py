# task: requantize
# verdict: right
def requantize(sums, multiplier, zero_point, lowest, highest):
    f, e = np.frexp(multiplier)
    m = np.rint(np.ldexp(f, 31)).astype("int64")
    s = (31 - e).astype("int64")
    q = sums.astype("int64") * m + (np.int64(1) << (s - 1))
    q = np.floor_divide(q, np.int64(1) << s) + zero_point
    return q.clip(lowest, highest).astype("int8")
