# task: row_major_strides
# verdict: wrong
# mistake: the stride of an axis includes the size of the axis itself instead of only those behind it
# told: own-size-included
def row_major_strides(shape):
    strides, step = [], 1
    for size in reversed(shape):
        step *= size
        strides.insert(0, step)
    return tuple(strides)
