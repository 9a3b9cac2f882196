# task: row_major_strides
# verdict: right
# way: recursion from the front: the first stride is the next one times the next size
def row_major_strides(shape):
    if len(shape) < 2:
        return (1,) * len(shape)
    behind = row_major_strides(shape[1:])
    return (behind[0] * shape[1], *behind)
