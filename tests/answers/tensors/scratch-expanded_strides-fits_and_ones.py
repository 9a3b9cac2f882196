# task: expanded_strides
# verdict: wrong
# mistake: it is only checked that the two shapes fit each other, not that their common shape is the target: (3,) to (1,) passes
# mistake: an axis of size 1 that stays 1 gets stride 0
# told: every-axis-of-one-gets-zero, only-whether-they-fit
def expanded_strides(shape, strides, target):
    broadcast_shape(shape, target)  # raises ValueError
    result = [0] * (len(target) - len(shape))
    for size, stride in zip(shape, strides):
        result.append(0 if size == 1 else stride)
    return tuple(result)
