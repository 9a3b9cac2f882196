# task: integer_matmul
# verdict: right
# mistake: none; unusual because the product of the codes is corrected by sums of rows and columns, as integer kernels do it
def integer_matmul(left, right, left_zero, right_zero):
    a, b = left.astype(np.int64), right.astype(np.int64)
    left_zero, right_zero = int(left_zero), np.asarray(right_zero).astype(np.int64)
    raw = np.einsum("nk,km->nm", a, b)
    rows = a.sum(axis=1)[:, None]
    columns = b.sum(axis=0)
    total = raw - rows * right_zero - left_zero * columns + a.shape[1] * left_zero * right_zero
    return total.astype(np.int32)
