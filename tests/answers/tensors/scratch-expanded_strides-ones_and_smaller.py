# task: expanded_strides
# verdict: wrong
# mistake: an axis of size 1 that stays 1 gets stride 0 instead of keeping its own
# mistake: it is only checked that the shapes fit each other, not that the result is exactly target (a target that is smaller than shape passes)
# told: every-axis-of-one-gets-zero, only-whether-they-fit
def expanded_strides(shape, strides, target):
    broadcast_shape(shape, target)  # raises if they do not fit
    new = len(target) - len(shape)
    result = [0] * new
    for size, stride in zip(shape, strides):
        if size == 1:
            result.append(0)
        else:
            result.append(stride)
    return tuple(result)
