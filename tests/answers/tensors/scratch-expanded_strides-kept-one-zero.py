# task: expanded_strides
# verdict: wrong
# mistake: an axis of size 1 that stays one gets the stride 0
# told: every-axis-of-one-gets-zero
def expanded_strides(shape, strides, target):
    if broadcast_shape(shape, target) != tuple(target):
        raise ValueError(f"{shape} cannot become {target}.")
    added = len(target) - len(shape)
    own = [0 if size == 1 else stride for size, stride in zip(shape, strides)]
    return (0,) * added + tuple(own)
