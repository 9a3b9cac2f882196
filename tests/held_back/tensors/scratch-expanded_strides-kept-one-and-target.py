# task: expanded_strides
# verdict: wrong
# mistake: an axis of size 1 that stays 1 gets stride 0 instead of keeping its own
# mistake: only asks whether shape and target fit each other, so that a target with a 1 where the array has more (3 to 1) is accepted

def expanded_strides(shape, strides, target):
    if len(shape) > len(target):
        raise ValueError("too many axes")
    broadcast_shape(shape, target)  # raises if they do not fit
    new = len(target) - len(shape)
    result = [0] * new
    for size, stride in zip(shape, strides):
        result.append(0 if size == 1 else stride)
    return tuple(result)
