# task: broadcast_shape
# verdict: wrong
# mistake: the larger of two sizes is taken, so 0 and 1 give 1
# told: larger-size-taken
def broadcast_shape(first, second):
    rank = max(len(first), len(second))
    a = (1,) * (rank - len(first)) + tuple(first)
    b = (1,) * (rank - len(second)) + tuple(second)
    for x, y in zip(a, b):
        if x != y and 1 not in (x, y):
            raise ValueError(f"{first} and {second} do not fit")
    return tuple(max(x, y) for x, y in zip(a, b))
