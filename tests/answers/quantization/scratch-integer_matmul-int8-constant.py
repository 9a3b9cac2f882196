# task: integer_matmul
# verdict: wrong
# mistake: multiplied out, with the constant term K * left_zero * right_zero computed in the type of the zero points: where right_zero is int8 the product wraps around (or K does not fit and it raises OverflowError)
# told: zeros-multiplied-in-8-bits
def integer_matmul(left, right, left_zero, right_zero):
    inner = left.shape[1]
    products = left.astype(np.int32) @ right.astype(np.int32)
    rows = left.sum(axis=1, dtype=np.int32)  # (N,)
    columns = right.sum(axis=0, dtype=np.int32)  # (M,)
    constant = inner * (left_zero * right_zero)  # (M,)
    result = products - rows[:, None] * right_zero - left_zero * columns + constant
    return result.astype(np.int32)
