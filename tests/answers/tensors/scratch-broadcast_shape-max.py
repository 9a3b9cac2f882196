# task: broadcast_shape
# verdict: wrong
# mistake: takes the larger of the two sizes, so that 1 against 0 gives 1, where 0 was asked
# told: larger-size-taken
def broadcast_shape(first, second):
    n = max(len(first), len(second))
    first = (1,) * (n - len(first)) + tuple(first)
    second = (1,) * (n - len(second)) + tuple(second)
    out = []
    for a, b in zip(first, second):
        if a != b and a != 1 and b != 1:
            raise ValueError(f"shapes {first} and {second} do not fit")
        out.append(max(a, b))
    return tuple(out)
