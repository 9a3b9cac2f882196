# task: row_major_strides
# verdict: wrong
# mistake: the strides are those of values written column after column
# told: column-major
def row_major_strides(shape):
    strides, step = [], 1
    for size in shape:
        strides.append(step)
        step *= size
    return tuple(strides)
