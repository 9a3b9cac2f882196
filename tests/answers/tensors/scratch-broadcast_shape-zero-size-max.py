# task: broadcast_shape
# verdict: wrong
# mistake: the larger of the two sizes is taken, so a size of 0 against 1 becomes 1 instead of 0
# told: larger-size-taken
def broadcast_shape(first, second):
    n = max(len(first), len(second))
    a = (1,) * (n - len(first)) + tuple(first)
    b = (1,) * (n - len(second)) + tuple(second)
    for x, y in zip(a, b):
        if x != y and 1 not in (x, y):
            raise ValueError("shapes do not fit")
    return tuple(max(x, y) for x, y in zip(a, b))
