# task: broadcast_shape
# verdict: wrong
# mistake: where one size is 1 the larger one is taken, so 1 and 0 give 1 instead of 0
# told: larger-size-taken
def broadcast_shape(first, second):
    length = max(len(first), len(second))
    a = (1,) * (length - len(first)) + tuple(first)
    b = (1,) * (length - len(second)) + tuple(second)
    for x, y in zip(a, b):
        if x != y and 1 not in (x, y):
            raise ValueError(f"{first} and {second} do not fit.")
    return tuple(max(x, y) for x, y in zip(a, b))
