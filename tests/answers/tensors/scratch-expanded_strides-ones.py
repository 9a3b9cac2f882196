# task: expanded_strides
# verdict: wrong
# mistake: every axis of size 1 gets stride 0, also one that stays one and should keep its stride
# mistake: sizes that differ are not checked: (3,) to (4,) returns strides instead of raising ValueError
# told: any-size-may-grow, every-axis-of-one-gets-zero
def expanded_strides(shape, strides, target):
    if len(target) < len(shape):
        raise ValueError("target must have at least as many axes as shape")
    new_axes = len(target) - len(shape)
    out = []
    for axis in range(len(target)):
        if axis < new_axes:
            out.append(0)
        elif shape[axis - new_axes] == 1:
            out.append(0)
        else:
            out.append(strides[axis - new_axes])
    return tuple(out)
