# task: expanded_strides
# verdict: wrong
# mistake: only asks whether the two shapes fit each other, not whether the result is the target (a 3 into a 1 passes)
# told: only-whether-they-fit
def expanded_strides(shape, strides, target):
    broadcast_shape(shape, target)  # raises ValueError if they do not fit
    extra = len(target) - len(shape)
    own_shape = (1,) * extra + tuple(shape)
    own_strides = (0,) * extra + tuple(strides)
    return tuple(
        stride if size == wanted else 0
        for size, stride, wanted in zip(own_shape, own_strides, target)
    )
