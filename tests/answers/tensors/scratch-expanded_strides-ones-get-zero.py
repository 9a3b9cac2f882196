# task: expanded_strides
# verdict: wrong
# mistake: every axis of size 1 gets stride 0, also one that stays of size 1
# told: every-axis-of-one-gets-zero
def expanded_strides(shape, strides, target):
    extra = len(target) - len(shape)
    if extra < 0:
        raise ValueError("too many axes")
    for s, t in zip(shape, target[extra:]):
        if s not in (1, t):
            raise ValueError("does not fit")
    return (0,) * extra + tuple(0 if s == 1 else r for s, r in zip(shape, strides))
