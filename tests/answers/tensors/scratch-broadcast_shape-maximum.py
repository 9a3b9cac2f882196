# task: broadcast_shape
# verdict: wrong
# mistake: where the sizes differ and one is 1, the larger one is taken; a size of 0 against 1 gives 1 instead of 0
# told: larger-size-taken
def broadcast_shape(first, second):
    from itertools import zip_longest

    common = []
    for a, b in zip_longest(reversed(first), reversed(second), fillvalue=1):
        if a != b and 1 not in (a, b):
            raise ValueError(f"{first} and {second} do not fit")
        common.append(max(a, b))
    return tuple(common[::-1])
