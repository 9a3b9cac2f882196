# task: row_major_strides
# verdict: right
# way: running products of the reversed shape by itertools.accumulate
def row_major_strides(shape):
    from itertools import accumulate
    from operator import mul

    if not shape:
        return ()
    return tuple(accumulate(shape[:0:-1], mul, initial=1))[::-1]
