# task: integer_matmul
# verdict: wrong
# mistake: the sum is multiplied out, and its last term K * left_zero * right_zero is computed in the type of right_zero; as int8 it overflows (wraps around, or raises OverflowError)
# told: zeros-multiplied-in-8-bits
def integer_matmul(left, right, left_zero, right_zero):
    depth = left.shape[1]
    wide_left = left.astype(np.int32)
    wide_right = right.astype(np.int32)
    product = wide_left @ wide_right
    columns = wide_right.sum(axis=0, dtype=np.int32)
    rows = wide_left.sum(axis=1, dtype=np.int32)
    constant = right_zero * left_zero * depth
    product = product - int(left_zero) * columns - np.outer(rows, right_zero)
    return (product + constant).astype(np.int32)
