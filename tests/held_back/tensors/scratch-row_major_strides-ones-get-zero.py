# task: row_major_strides
# verdict: wrong
# mistake: gives an axis of size 1 the stride 0, as a broadcast axis has, instead of the product of the sizes behind it

def row_major_strides(shape):
    strides = []
    distance = 1
    for size in reversed(shape):
        strides.append(distance if size > 1 else 0)
        distance *= size
    return tuple(reversed(strides))
