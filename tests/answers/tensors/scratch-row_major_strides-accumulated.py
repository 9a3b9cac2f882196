# task: row_major_strides
# verdict: right
# way: running products from the end by itertools.accumulate
def row_major_strides(shape):
    from itertools import accumulate
    from operator import mul

    if not shape:
        return ()
    backwards = accumulate(shape[:0:-1], mul, initial=1)
    return tuple(backwards)[::-1]
