# task: expanded_strides
# verdict: wrong
# mistake: an axis of size 1 that stays one gets the stride 0; a shape that fits the target but is larger along an axis is accepted
# told: every-axis-of-one-gets-zero, only-whether-they-fit
def expanded_strides(shape, strides, target):
    broadcast_shape(shape, target)
    missing = len(target) - len(shape)
    result = [0] * missing
    for size, stride in zip(shape, strides):
        result.append(0 if size == 1 else stride)
    return tuple(result)
