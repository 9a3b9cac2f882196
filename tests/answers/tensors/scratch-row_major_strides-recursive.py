# task: row_major_strides
# verdict: right
def row_major_strides(shape):
    if not shape:
        return ()
    rest = row_major_strides(tuple(shape[1:]))
    return ((rest[0] * shape[1] if rest else 1), *rest)
