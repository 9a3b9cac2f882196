# task: broadcast_shape
# verdict: wrong
# mistake: zip stops at the shorter shape, so the leading axes of the longer one are missing in the result
# mistake: returns None for shapes that do not fit, instead of raising ValueError
# told: misfit-accepted, stops-at-the-shorter-shape
def broadcast_shape(first, second):
    result = []
    for a, b in zip(reversed(first), reversed(second)):
        if a == b or b == 1:
            result.append(a)
        elif a == 1:
            result.append(b)
        else:
            return None
    return tuple(reversed(result))
