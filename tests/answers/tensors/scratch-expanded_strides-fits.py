# task: expanded_strides
# verdict: wrong
# mistake: only asks whether the two shapes fit each other, not whether the result is exactly target: (3,) to (1,) raises nothing
# told: target-may-shrink
def expanded_strides(shape, strides, target):
    extra = len(target) - len(shape)
    if extra < 0:
        raise ValueError("target has too few axes")
    result = [0] * extra
    for size, stride, wanted in zip(shape, strides, target[extra:]):
        if size != wanted and size != 1 and wanted != 1:
            raise ValueError(f"cannot broadcast {shape} to {target}")
        if size == 1 and wanted != 1:
            result.append(0)
        else:
            result.append(stride)
    return tuple(result)
