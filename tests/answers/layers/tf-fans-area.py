# task: fans
# verdict: wrong
# mistake: the area of the kernel is left out of a convolution's fan_out
# told: area-in-fan-in-only
def fans(shape):
    *window, incoming, outgoing = shape
    area = math.prod(window)
    return incoming * area, outgoing
