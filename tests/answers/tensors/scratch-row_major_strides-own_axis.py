# task: row_major_strides
# verdict: wrong
# mistake: the size of the axis itself is multiplied in, so that the last stride is not 1
# told: own-size-included
def row_major_strides(shape):
    strides = []
    step = 1
    for size in reversed(shape):
        step *= size
        strides.insert(0, step)
    return tuple(strides)
