# task: broadcast_shape
# verdict: wrong
# mistake: takes the larger of the two sizes, so that 1 and 0 become 1 instead of 0

def broadcast_shape(first, second):
    axes = max(len(first), len(second))
    first = (1,) * (axes - len(first)) + tuple(first)
    second = (1,) * (axes - len(second)) + tuple(second)
    result = []
    for a, b in zip(first, second):
        if a != b and a != 1 and b != 1:
            raise ValueError(f"{first} and {second} do not fit")
        result.append(max(a, b))
    return tuple(result)
