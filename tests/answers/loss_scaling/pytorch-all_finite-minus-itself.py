# task: all_finite
# verdict: right
# way: x - x is zero for finite numbers alone; recursion over the list
def all_finite(gradients):
    gradients = list(gradients)
    if not gradients:
        return True
    first, rest = gradients[0], gradients[1:]
    if first is not None and not bool(((first - first) == 0).all()):
        return False
    return all_finite(rest)
