# task: row_major_strides
# verdict: wrong
# mistake: the stride 1 of the last axis is there even if there is no axis: the shape () gives (1,) instead of ()
# told: stride-without-an-axis
def row_major_strides(shape):
    strides = [1]
    for size in reversed(shape[1:]):
        strides.insert(0, strides[0] * size)
    return tuple(strides)
