# task: integer_matmul
# verdict: right
# way: the product is computed in float64, which holds all integers up to 2**53, and is converted afterwards
def integer_matmul(left, right, left_zero, right_zero):
    one = left.astype(np.float64) - float(left_zero)
    other = right.astype(np.float64) - np.asarray(right_zero, np.float64)
    return np.rint(one @ other).astype(np.int32)
