# task: integer_matmul
# verdict: right
def integer_matmul(left, right, left_zero, right_zero):
    a = left.astype(np.float64) - float(left_zero)
    b = right.astype(np.float64) - np.asarray(right_zero).astype(np.float64)
    return np.rint(np.dot(a, b)).astype(np.int32)
