# task: broadcast_shape
# verdict: right
def broadcast_shape(first, second):
    from itertools import zip_longest
    def join(x, y):
        kinds = {x, y} - {1} or {1}
        if len(kinds) > 1:
            raise ValueError("the shapes do not fit")
        return kinds.pop()
    pairs = zip_longest(first[::-1], second[::-1], fillvalue=1)
    return tuple([join(x, y) for x, y in pairs][::-1])
