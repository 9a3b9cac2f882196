# task: broadcast_shape
# verdict: wrong
# mistake: the common size is the larger of the two; a size of 0 that meets a 1 becomes 1, where it should stay 0
# told: larger-size-taken
def broadcast_shape(first, second):
    from itertools import zip_longest

    common = []
    for a, b in zip_longest(first[::-1], second[::-1], fillvalue=1):
        if a != b and 1 not in (a, b):
            raise ValueError(f"{first} and {second} do not fit")
        common.append(max(a, b))
    return tuple(common[::-1])
