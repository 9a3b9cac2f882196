# task: broadcast_shape
# verdict: wrong
# mistake: the front axes that only the longer shape has are dropped, since zip stops at the shorter one
# mistake: sizes that divide each other are taken as fitting instead of only equal ones or 1
# told: stops-at-the-shorter-shape
def broadcast_shape(first, second):
    out = []
    for x, y in zip(reversed(first), reversed(second)):
        small, large = sorted((x, y))
        if small and large % small:
            raise ValueError("do not fit")
        out.append(large if small else 0)
    return tuple(reversed(out))
