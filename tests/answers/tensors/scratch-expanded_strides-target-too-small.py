# task: expanded_strides
# verdict: wrong
# mistake: a target with a 1 where the array is larger is accepted
# told: only-whether-they-fit
def expanded_strides(shape, strides, target):
    broadcast_shape(shape, target)
    result = [0] * (len(target) - len(shape))
    for size, stride, wanted in zip(shape, strides, target[len(result) :]):
        result.append(stride if size == wanted or wanted == 1 else 0)
    return tuple(result)
