# task: broadcast_shape
# verdict: wrong
# mistake: the larger of two sizes is taken; where a size of 0 meets 1 this gives 1, but the common size is 0
# told: larger-size-taken
def broadcast_shape(first, second):
    axes = max(len(first), len(second))
    first = (1,) * (axes - len(first)) + tuple(first)
    second = (1,) * (axes - len(second)) + tuple(second)
    if any(a != b and 1 not in (a, b) for a, b in zip(first, second)):
        raise ValueError(f"{first} and {second} do not fit")
    return tuple(map(max, first, second))
