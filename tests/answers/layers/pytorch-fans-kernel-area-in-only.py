# task: fans
# verdict: wrong
# mistake: the kernel's area is left out of fan_out
# told: area-in-fan-in-only
def fans(shape):
    area = math.prod(shape[2:])
    return shape[1] * area, shape[0]
