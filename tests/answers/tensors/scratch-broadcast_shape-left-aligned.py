# task: broadcast_shape
# verdict: wrong
# mistake: shapes are aligned at their first axes, and ones are added behind instead of in front
# told: aligned-at-the-first-axis
def broadcast_shape(first, second):
    n = max(len(first), len(second))
    a = tuple(first) + (1,) * (n - len(first))
    b = tuple(second) + (1,) * (n - len(second))
    out = []
    for x, y in zip(a, b):
        if x == y or y == 1:
            out.append(x)
        elif x == 1:
            out.append(y)
        else:
            raise ValueError(f"{first} and {second} do not fit")
    return tuple(out)
