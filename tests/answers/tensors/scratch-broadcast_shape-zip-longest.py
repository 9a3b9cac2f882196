# task: broadcast_shape
# verdict: right
def broadcast_shape(first, second):
    from itertools import zip_longest

    common = []
    for sizes in zip_longest(reversed(first), reversed(second), fillvalue=1):
        others = set(sizes) - {1}
        if len(others) > 1:
            raise ValueError(f"shapes {first} and {second} do not fit")
        common.append(others.pop() if others else 1)
    return tuple(common[::-1])
