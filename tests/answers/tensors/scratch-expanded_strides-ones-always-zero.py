# task: expanded_strides
# verdict: wrong
# mistake: every axis of size 1 gets the stride 0, also one that stays 1 in the target and should keep its own stride
# mistake: a shape with more axes than the target raises nothing: zip drops its leading axes silently
# told: every-axis-of-one-gets-zero, target-with-fewer-axes
def expanded_strides(shape, strides, target):
    result = [0] * len(target)
    pairs = zip(reversed(shape), reversed(strides), reversed(target))
    for back, (size, stride, wanted) in enumerate(pairs, start=1):
        if size == 1:
            continue
        if size != wanted:
            raise ValueError(f"{shape} cannot become {target}")
        result[-back] = stride
    return tuple(result)
