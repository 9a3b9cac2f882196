# task: expanded_strides
# verdict: wrong
# mistake: every axis of size 1 gets the stride 0, also one that stays 1 and should keep its own
# mistake: a target with fewer axes than the shape raises no ValueError; the first axes of the shape are dropped
# told: every-axis-of-one-gets-zero, target-with-fewer-axes
def expanded_strides(shape, strides, target):
    result = [0] * len(target)
    pairs = zip(reversed(shape), reversed(strides), reversed(range(len(target))))
    for size, stride, axis in pairs:
        if size == 1:
            continue
        if size != target[axis]:
            raise ValueError(f"{shape} cannot become {target}")
        result[axis] = stride
    return tuple(result)
