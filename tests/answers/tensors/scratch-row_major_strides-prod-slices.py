# task: row_major_strides
# verdict: right
def row_major_strides(shape):
    from math import prod
    return tuple(prod(shape[i + 1:]) for i in range(len(shape)))
