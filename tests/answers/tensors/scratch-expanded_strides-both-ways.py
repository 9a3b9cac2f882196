# task: expanded_strides
# verdict: wrong
# mistake: target is asked only to fit (as in broadcast_shape), not to be the outcome: (3,) is accepted for the target (1,) instead of a ValueError
# mistake: every axis of size 1 gets stride 0, also one that stays 1 and should keep its stride
# told: every-axis-of-one-gets-zero, target-may-shrink
def expanded_strides(shape, strides, target):
    missing = len(target) - len(shape)
    if missing < 0:
        raise ValueError(f"{shape} has more axes than {target}")
    broadcast_shape(shape, target)  # raises ValueError
    own = [0 if size == 1 else stride for size, stride in zip(shape, strides)]
    return (0,) * missing + tuple(own)
