# task: row_major_strides
# verdict: wrong
# mistake: counts bytes of float64 numbers, as NumPy's strides do, not elements
# mistake: the strides are collected from the last axis on and never turned around
# told: strides-in-bytes, strides-from-last-to-first
def row_major_strides(shape):
    strides = []
    step = 8
    for size in reversed(shape):
        strides.append(step)
        step *= size
    return tuple(strides)
