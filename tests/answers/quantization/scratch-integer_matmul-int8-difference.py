# task: integer_matmul
# verdict: wrong
# mistake: the zero points of the right matrix are subtracted before the cast to int32, in int8 if they are int8, where 100 - (-100) wraps around
# told: right-subtracted-in-8-bits
def integer_matmul(left, right, left_zero, right_zero):
    a = left.astype(np.int32) - np.int32(left_zero)
    b = (right - right_zero).astype(np.int32)
    return a @ b
