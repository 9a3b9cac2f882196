# task: expanded_strides
# verdict: wrong
# mistake: a target of size 1 is accepted for an axis with more values, because the check is the symmetric one of addition
# mistake: the new axes get their zeros behind the others instead of in front
# told: new-axes-behind, target-may-shrink
def expanded_strides(shape, strides, target):
    extra = len(target) - len(shape)
    if extra < 0:
        raise ValueError("too many axes")
    out = []
    for s, r, t in zip(shape, strides, target[extra:]):
        if s != t and s != 1 and t != 1:
            raise ValueError("does not fit")
        out.append(r if s == t else 0)
    return tuple(out + [0] * extra)
