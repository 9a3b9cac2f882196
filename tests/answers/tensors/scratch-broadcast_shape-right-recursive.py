# task: broadcast_shape
# verdict: right
def broadcast_shape(first, second):
    first, second = tuple(first), tuple(second)
    if not first:
        return second
    if not second:
        return first
    *front_a, a = first
    *front_b, b = second
    sizes = {a, b} - {1}
    if len(sizes) > 1:
        raise ValueError(f"{a} does not fit {b}")
    last = sizes.pop() if sizes else 1
    return broadcast_shape(front_a, front_b) + (last,)
