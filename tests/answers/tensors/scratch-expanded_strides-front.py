# task: expanded_strides
# verdict: wrong
# mistake: the shapes are aligned at their first axes, and new axes stand behind
# told: target-aligned-at-the-first-axis
def expanded_strides(shape, strides, target):
    if len(target) < len(shape):
        raise ValueError("target has fewer axes than the array")
    result = []
    for axis, wanted in enumerate(target):
        if axis >= len(shape):
            result.append(0)
        elif shape[axis] == wanted:
            result.append(strides[axis])
        elif shape[axis] == 1:
            result.append(0)
        else:
            raise ValueError(f"{shape} cannot become {target}")
    return tuple(result)
