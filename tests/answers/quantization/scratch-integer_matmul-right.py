# task: integer_matmul
# verdict: right
def integer_matmul(left, right, left_zero, right_zero):
    a = left.astype(np.int32)
    b = right.astype(np.int32)
    za = int(left_zero)
    zb = np.asarray(right_zero).astype(np.int32)
    return np.matmul(a - za, b - zb[None, :])
