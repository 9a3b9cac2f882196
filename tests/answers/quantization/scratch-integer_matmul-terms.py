# task: integer_matmul
# verdict: wrong
# mistake: the product of zero points is missing
# told: product-of-zeros-missing
def integer_matmul(left, right, left_zero, right_zero):
    a, b = left.astype(np.int32), right.astype(np.int32)
    z, zs = np.int32(left_zero), np.asarray(right_zero).astype(np.int32)
    return a @ b - z * b.sum(0, dtype=np.int32) - zs * a.sum(1, keepdims=True, dtype=np.int32)
