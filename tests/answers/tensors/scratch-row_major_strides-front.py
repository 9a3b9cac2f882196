# task: row_major_strides
# verdict: wrong
# mistake: multiplies up from the first axis, which gives column-major strides (first axis 1) instead of row-major ones
# told: column-major
def row_major_strides(shape):
    strides = []
    step = 1
    for size in shape:
        strides.append(step)
        step *= size
    return tuple(strides)
