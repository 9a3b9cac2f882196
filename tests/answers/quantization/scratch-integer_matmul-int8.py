# task: integer_matmul
# verdict: wrong
# mistake: the left zero point is subtracted in int8
# told: subtracted-in-8-bits
def integer_matmul(left, right, left_zero, right_zero):
    a = left - np.int8(left_zero)
    b = right.astype(np.int32) - np.asarray(right_zero).astype(np.int32)
    return a.astype(np.int32) @ b
